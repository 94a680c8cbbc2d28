using ModelGen.Benchmarks.Workloads;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>A generated model's <c>TrainOnBatch</c>, which also gives the loss.</summary>
internal sealed class OurTraining(Workload workload, int threads) : OurContestant(workload, threads)
{
    private readonly float[] _targets = workload.Net.Targets(workload.Batch);

    public override void Run(int calls)
    {
        (Model model, float[] samples, float[] targets) = (Model, Samples, _targets);
        for (int i = 0; i < calls; i++)
        {
            model.TrainOnBatch(samples, targets);
        }
    }
}
