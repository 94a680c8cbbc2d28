namespace ModelGen;

/// <summary>Runs the layers of a block and adds what came in: <c>y = x + block(x)</c>. The block keeps the shape.</summary>
/// <typeparam name="TBlock">The block.</typeparam>
/// <remarks>Deep networks train because gradients pass the sum unchanged (He et al. 2015, "Deep Residual Learning for Image Recognition").</remarks>
/// <example>
/// <code>
/// [Block("C")]
/// [LayerNormalization, Dense("4*C", Activation = Activation.GELU), Dense("C")]
/// public class FeedForward;
///
/// [Model(64)]
/// [Residual&lt;FeedForward&gt;, Residual&lt;FeedForward&gt;]    // (64) → (64) → (64)
/// [Dense(10)]                                       // (64) → (10)
/// public partial class Classifier;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ResidualAttribute<TBlock> : StructureAttribute
{
    /// <summary>The first part of the names that the block's layers have here.</summary>
    public string? Name { get; set; }
}
