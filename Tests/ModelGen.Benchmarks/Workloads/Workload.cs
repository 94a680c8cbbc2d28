namespace ModelGen.Benchmarks.Workloads;

/// <summary>What is done with a network.</summary>
internal enum Work
{
    /// <summary>A prediction.</summary>
    Inference,

    /// <summary>A training step with plain gradient descent.</summary>
    Sgd,

    /// <summary>A training step with Adam.</summary>
    Adam,
}

/// <summary>One row of the table: a network, what is done with it, and on how many samples.</summary>
internal sealed record Workload(Net Net, Work Work, int Batch, Goal Goal)
{
    public string Name => $"{Net.Name}, {WorkName}, batch {Batch}";

    private string WorkName => Work switch
    {
        Work.Sgd => "train step SGD",
        Work.Adam => "train step Adam",
        _ => "inference",
    };

    public bool IsTraining => Work != Work.Inference;

    /// <summary>Large enough that a step changes the predictions by much more than rounding does.</summary>
    public double LearningRate => Work == Work.Adam ? 0.001 : 0.1;

    /// <summary>
    /// Floating-point operations that the matrix products need. Training has the forward pass, the gradients of the kernels, and the
    /// gradients of all activations but the samples themselves.
    /// </summary>
    public double Flops
    {
        get
        {
            long forward = Net.MultiplyAdds;
            return 2.0 * Batch * (IsTraining ? 3 * forward - Net.FirstLayerMultiplyAdds : forward);
        }
    }

    /// <summary>Whether reading the weights limits it: one sample, and more weights than the first-level cache holds.</summary>
    public bool IsBoundByReading => !IsTraining && Batch == 1 && Net is DenseNet && Net.WeightBytes > 64 * 1024;
}
