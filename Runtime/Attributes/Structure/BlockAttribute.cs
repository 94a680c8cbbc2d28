namespace ModelGen;

/// <summary>
/// Makes a class a reusable stack of layers, which models and other blocks run by <see cref="UseAttribute{T}"/>,
/// <see cref="ResidualAttribute{T}"/>, <see cref="RepeatAttribute{T}"/> or <c>[Branches&lt;A, B&gt;]</c>. Each use has weights of its own.
/// </summary>
/// <param name="axes">
/// Names for the axes of whatever comes in, bound where the block is used: with <c>"H", "W", "C"</c> on an input of (56, 56, 64), C is 64.
/// Sizes of the block's layers may then be expressions in strings, such as <c>"2*C"</c> or <c>"C/4"</c>. None: any shape comes in.
/// </param>
/// <remarks>
/// The class is never created and need not be partial; it only carries the layers. <c>[Block(Allow = "linear-stack")]</c> says "I mean it"
/// for all that stands in the block, the blocks it uses included, wherever it is used.
/// </remarks>
/// <example>
/// <code>
/// [Block("C")]
/// [Dense("4*C", Activation = Activation.GELU), Dense("C")]
/// public class FeedForward;
///
/// [Model(64)]
/// [Residual&lt;FeedForward&gt;, Residual&lt;FeedForward&gt;, Dense(10)]  // (64) → (64) → (64) → (10)
/// public partial class Mixer;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class BlockAttribute(params string[] axes) : DeclarationAttribute
{
    /// <summary>The names of the axes.</summary>
    public string[] Axes { get; } = axes;
}
