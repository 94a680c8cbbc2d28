using ModelGen.Benchmarks.Workloads;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>A generated model's <c>Predict</c>.</summary>
internal sealed class OurInference(Workload workload, int threads) : OurContestant(workload, threads)
{
    private readonly float[] _output = new float[workload.Batch * workload.Net.Outputs];

    public override void Run(int calls)
    {
        (Model model, float[] samples, float[] output) = (Model, Samples, _output);
        for (int i = 0; i < calls; i++)
        {
            model.Predict(samples, output);
        }
    }
}
