namespace ModelGen;

/// <summary>States the shape of <b>one</b> sample's target, so that a model which ends in another shape does not compile.</summary>
/// <remarks>
/// The model must end in this shape. With <see cref="Loss.SparseCategoricalCrossentropy"/>, whose targets are class numbers, it is the
/// model's last shape without its last axis, or with 1 there. An axis that <see cref="ModelAttribute"/> names is named here too:
/// <c>[Target("T", 2)]</c>.
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
public sealed class TargetAttribute : DeclarationAttribute
{
    /// <summary>A target that is a single value.</summary>
    public TargetAttribute()
    {
    }

    /// <summary>States the shape of one sample's target.</summary>
    /// <param name="shape">The shape of one target, the batch axis not included; no number for a target that is a single value.</param>
    public TargetAttribute(params int[] shape) => Shape = [.. shape.Cast<object>()];

    /// <summary>States the shape of one sample's target in a model that has named axes.</summary>
    /// <param name="shape">Lengths, and names of axes of the model's input.</param>
    public TargetAttribute(params object[] shape) => Shape = shape;

    /// <summary>The shape of one sample's target: numbers, and strings for axes with a name.</summary>
    public object[] Shape { get; } = [];
}
