namespace ModelGen;

/// <summary>
/// Says how a model is trained: loss, optimizer, metrics, learning-rate schedule, clipping. With it the model gets <c>Fit</c>,
/// <c>Evaluate</c> and <c>TrainOnBatch</c>; without it, it only predicts.
/// </summary>
/// <param name="loss">What training makes small.</param>
/// <param name="optimizer">How the weights follow the gradient.</param>
/// <remarks>
/// Everything else is a named argument with Keras 3's name and Keras 3's default. An argument that the loss, optimizer or schedule
/// does not have is ignored by it, as <c>Momentum</c> is by Adam.
/// </remarks>
/// <example>
/// <code>
/// [Model(784)]
/// [Dense(128, Activation = Activation.ReLU), Dense(10)]       // (784) → (128) → (10)
/// [Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam, FromLogits = true, LearningRate = 0.002,
///          Metrics = [Metric.Accuracy], Schedule = Schedule.CosineDecay, DecaySteps = 5000)]
/// public partial class Digits;
///
/// History history = new Digits(seed: 1).Fit(images, labels, new FitOptions { Epochs = 10, BatchSize = 32 });
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed partial class CompileAttribute(Loss loss, Optimizer optimizer) : DeclarationAttribute
{
    /// <summary>The loss.</summary>
    public Loss Loss { get; } = loss;

    /// <summary>The optimizer.</summary>
    public Optimizer Optimizer { get; } = optimizer;

    /// <summary>What <c>Fit</c> and <c>Evaluate</c> report beside the loss, in this order: <c>Metrics = [Metric.Accuracy]</c>.</summary>
    public Metric[] Metrics { get; set; } = [];
}
