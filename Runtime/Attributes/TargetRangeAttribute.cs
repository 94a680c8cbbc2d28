namespace ModelGen;

/// <summary>States between which values the targets lie. It changes no computation; rules about the output activation read it.</summary>
/// <param name="low">The smallest value a target can have.</param>
/// <param name="high">The largest value a target can have; above <paramref name="low"/>.</param>
/// <remarks>
/// <c>Sigmoid</c> before a regression loss is reported because it can only answer 0 to 1 (<c>sigmoid-with-regression-loss</c>), and a
/// final <c>ReLU</c> because it cannot answer below 0 (<c>relu-regression-output</c>). A range that fits says that this is meant.
/// </remarks>
/// <example>
/// <code>
/// [Model(8)]
/// [Dense(16), ReLU, Dense(1), Sigmoid]        // (8) → (16) → (16) → (1) → (1)
/// [TargetRange(0, 1)]                         // a share: no warning about Sigmoid
/// [Compile(Loss.MeanSquaredError, Optimizer.Adam)]
/// public partial class Humidity;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class TargetRangeAttribute(double low, double high) : DeclarationAttribute
{
    /// <summary>The smallest value a target can have.</summary>
    public double Low { get; } = low;

    /// <summary>The largest value a target can have.</summary>
    public double High { get; } = high;
}
