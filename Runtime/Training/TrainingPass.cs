namespace ModelGen.Kernels;

/// <summary>
/// The buffers of one training step or of one evaluated batch, as generated code gets them. All start on 64-byte boundaries and have 64
/// bytes of room behind them, but for samples, targets and sample weights, which may be the caller's own arrays. Sizes in floats are
/// stated with each. With several inputs their blocks follow each other in the order of declaration.
/// </summary>
public ref struct TrainingPass
{
    /// <summary>The number of samples, and behind it the lengths of the named axes (<see cref="ModelInfo.Axes"/>).</summary>
    public ref readonly int Sizes;

    /// <summary>The parameter buffer (<see cref="ModelInfo.ParameterLength"/>).</summary>
    public ref float Weights;

    /// <summary>Gradients in the layout of the trainable part of the parameter buffer (<see cref="ModelInfo.TrainableLength"/>).</summary>
    public ref float Gradients;

    /// <summary>The samples (batch · input size).</summary>
    public ref readonly float Input;

    /// <summary>The targets (batch · target size).</summary>
    public ref readonly float Target;

    /// <summary>One weight a sample (batch); all 1 where the user gave none.</summary>
    public ref readonly float SampleWeight;

    /// <summary>Where the model's predictions go (batch · output size), for the metrics.</summary>
    public ref float Output;

    /// <summary>Scratch memory, as large as the generated code asked for.</summary>
    public ref float Scratch;

    /// <summary>The state of stateful layers (batch · <see cref="Model.StateLength"/>), read and written.</summary>
    public ref float State;

    /// <summary>Where the batch's loss goes (one value, with several outputs behind it the loss of each without its weight): the weighted sum over all positions, divided by their number.</summary>
    public ref float Loss;

    /// <summary>The random numbers of this step (dropout, noise) come from this; it differs from step to step.</summary>
    public ulong Seed;
}
