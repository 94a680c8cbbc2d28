using ModelGen.Kernels;

namespace ModelGen;

/// <summary>The base of every generated model: holds the weights and runs what the generator wrote.</summary>
public abstract partial class Model
{
    private readonly InputInfo[] _inputs;
    private readonly OutputInfo[] _outputs;

    /// <summary>Makes a model with freshly initialized weights.</summary>
    /// <param name="info">What is known about the model; from generated code.</param>
    /// <param name="seed">Decides the initial weights, shuffling and dropout; null draws one.</param>
    protected Model(ModelInfo info, int? seed)
    {
        ArgumentNullException.ThrowIfNull(info);
        Info = info;
        Seed = seed ?? Random.Shared.Next();
        Parameters = new AlignedBuffer(info.ParameterLength);
        WeightNames = [.. info.Weights.Select(weight => weight.Name)];
        _weights = info.Weights.ToDictionary(weight => weight.Name);
        Flops = info.Flops;
        _inputs = [.. info.Inputs];
        _outputs = [.. info.Outputs];
        OutputAxes = _outputs.Sum(output => output.Shape.Count);
        TargetAxes = _outputs.Sum(output => output.TargetShape.Count);
        SampleLength = LengthOf(info.InputShape);
        OutputLength = LengthOf(info.OutputShape);
        TargetLength = LengthOf(info.TargetShape);
        InitializeWeights();
    }

    /// <summary>The number that decided the initial weights, and decides shuffling and dropout.</summary>
    public int Seed { get; }

    /// <summary>The model's layers, weights, shapes and training set-up.</summary>
    public ModelInfo Info { get; }

    /// <summary>Operations of one sample's forward pass.</summary>
    internal long Flops { get; }

    /// <summary>Scratch memory of <see cref="Infer"/> for the named axes of <paramref name="sizes"/>, whatever its batch.</summary>
    protected internal abstract ScratchSize InferScratch(ref readonly int sizes);

    /// <summary>Scratch memory of <see cref="Test"/>; (0, 0) without <c>[Compile]</c>.</summary>
    protected internal abstract ScratchSize TestScratch(ref readonly int sizes);

    /// <summary>Scratch memory of <see cref="Train"/>; (0, 0) without <c>[Compile]</c>.</summary>
    protected internal abstract ScratchSize TrainScratch(ref readonly int sizes);

    /// <summary>Scratch memory of <see cref="Probe"/>; (0, 0) without <c>[Compile]</c>.</summary>
    protected internal virtual ScratchSize ProbeScratch(ref readonly int sizes) => default;

    /// <summary>
    /// Forward pass in inference mode. Every member of the team calls it. <paramref name="sizes"/> are the number of samples and behind it
    /// the lengths of the named axes, in the order of <see cref="ModelInfo.Axes"/>.
    /// </summary>
    protected internal abstract void Infer(
        Team team, ref readonly int sizes, ref readonly float weights, ref readonly float input, ref float scratch, ref float output);

    /// <summary>Forward pass in inference mode, and the loss. Every member of the team calls it.</summary>
    protected internal abstract void Test(Team team, scoped ref TrainingPass pass);

    /// <summary>Forward pass in training mode, the loss, and all gradients. Every member of the team calls it.</summary>
    protected internal abstract void Train(Team team, scoped ref TrainingPass pass);

    private static int LengthOf(Shape shape) => checked((int)shape.Size);

    /// <summary>
    /// Forward pass in training mode that writes the number of the first layer whose output is not finite to
    /// <see cref="TrainingPass.Loss"/>, −1 if there is none or the model cannot tell. Every member of the team calls it.
    /// </summary>
    protected internal virtual void Probe(Team team, scoped ref TrainingPass pass) => pass.Loss = -1;
}
