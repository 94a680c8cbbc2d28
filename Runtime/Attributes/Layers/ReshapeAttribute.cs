namespace ModelGen;

/// <summary>Gives the values of a sample, in the order in which they lie, another shape.</summary>
/// <param name="targetShape">The new shape without the batch axis; one axis may be −1, its length is then what is left over.</param>
/// <remarks>
/// <para>
/// Shape: <c>(…) → targetShape</c> with the same number of values; no weights, nothing is computed or copied
/// (<c>keras/src/layers/reshaping/reshape.py</c>).
/// </para>
/// <para>
/// It does not move axes: <c>(64, 48, 3)</c> of <c>(3, 64, 48)</c> cuts the rows anew. <see cref="PermuteAttribute"/> moves axes.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(12)]
/// [Reshape(3, 4)]                             // (12) → (3, 4)
/// [Reshape(-1, 2)]                            // (3, 4) → (6, 2)
/// public partial class Cut;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ReshapeAttribute(params int[] targetShape) : LayerAttribute
{
    /// <summary>The new shape of one sample.</summary>
    public int[] TargetShape { get; } = targetShape;
}
