namespace ModelGen;

/// <summary>States the shape of <b>one</b> sample's target, so that a model which ends in another shape does not compile.</summary>
/// <param name="shape">The shape of one target, the batch axis not included; no number for a target that is a single value.</param>
/// <remarks>
/// The model must end in this shape. With <see cref="Loss.SparseCategoricalCrossentropy"/>, whose targets are class numbers, it is the
/// model's last shape without its last axis, or with 1 there.
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), ReLU, Dense(4)]                 // (8) → (16) → (16) → (4)
/// [Target(1)]                                 // error MG2011: the model ends with [4], the target is [1]. Use Dense(1)
/// [Compile(Loss.MeanSquaredError, Optimizer.Adam)]
/// public partial class Price;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class TargetAttribute(params int[] shape) : DeclarationAttribute
{
    /// <summary>The shape of one sample's target.</summary>
    public int[] Shape { get; } = shape;
}
