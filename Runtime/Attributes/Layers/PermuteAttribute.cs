namespace ModelGen;

/// <summary>Puts the axes of a sample into another order.</summary>
/// <param name="dims">
/// For each axis of the result, the number of the input axis it was. Axes count from 1, since 0 is the batch axis, which stays first.
/// </param>
/// <remarks>
/// Shape: <c>(a₁, …, aₙ) → (a_dims[0], …, a_dims[n−1])</c>; no weights. Each axis from 1 to n stands in <c>dims</c> once
/// (<c>keras/src/layers/reshaping/permute.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(10, 64)]
/// [Permute(2, 1)]                             // (10, 64) → (64, 10)
/// public partial class Transposed;
///
/// [Model(3, 32, 24)]
/// [Permute(2, 3, 1)]                          // (3, 32, 24) → (32, 24, 3): channels first to channels last
/// public partial class Image;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class PermuteAttribute(params int[] dims) : LayerAttribute
{
    /// <summary>The order of the axes, counted from 1.</summary>
    public int[] Dims { get; } = dims;
}
