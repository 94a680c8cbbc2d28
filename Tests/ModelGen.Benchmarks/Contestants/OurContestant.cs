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
        DenseNet net = workload.Net;
        Model = Make(workload);
        Samples = net.Samples(workload.Batch);
        _predictions = new float[workload.Batch * net.Outputs];
        DenseWeights weights = net.InitialWeights();
        for (int layer = 0; layer < net.Layers; layer++)
        {
            string name = layer == 0 ? "dense" : $"dense_{layer}";
            Model.SetWeight($"{name}.kernel", weights.Kernels[layer]);
            Model.SetWeight($"{name}.bias", weights.Biases[layer]);
        }
    }

    protected Model Model { get; }

    protected float[] Samples { get; }

    public override float[] Predictions()
    {
        Model.Predict(Samples, _predictions);
        return _predictions;
    }

    private static Model Make(Workload workload) => workload switch
    {
        { Net: var net } when net == Rows.Tiny => new Tiny(seed: 1),
        { Net: var net, Work: Work.Adam } when net == Rows.Classifier => new ClassifierAdam(seed: 1),
        { Net: var net } when net == Rows.Classifier => new ClassifierSgd(seed: 1),
        { Net: var net } when net == Rows.Wide => new Wide(seed: 1),
        _ => throw new ArgumentException($"No model is declared for {workload.Name}."),
    };
}
