using ModelGen.Benchmarks.Workloads;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>A generated model, called as a user calls it: spans in, spans out.</summary>
internal abstract class OurContestant : Contestant
{
    private readonly float[] _predictions;

    protected OurContestant(Workload workload, int threads)
        : base(Programs.ModelGen)
    {
        Parallelism.MaxThreads = threads;
        Net net = workload.Net;
        Model = net.CreateModel(workload.Work);
        Samples = net.Samples(workload.Batch);
        _predictions = new float[workload.Batch * net.Outputs];
        foreach (NamedWeight weight in net.Weights)
        {
            Model.SetWeight(weight.Name, weight.Values);
        }
    }

    protected Model Model { get; }

    protected float[] Samples { get; }

    public override float[] Predictions()
    {
        Model.Predict(Samples, _predictions);
        return _predictions;
    }
}
