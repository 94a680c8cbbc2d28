namespace ModelGen;

/// <summary>Adds sines and cosines of a step's position to it, so that attention knows the order of steps; nothing is learned.</summary>
/// <remarks>
/// Shape: unchanged, <c>(steps, features)</c>; no weights. Column <c>c</c> of step <c>p</c> gets the sine (even columns) or cosine (odd
/// ones) of <c>p · MaxWavelength^(−2⌊c/2⌋/features)</c> (Vaswani et al. 2017). It is KerasHub's layer of that name
/// (<c>keras_hub/src/layers/modeling/sine_position_encoding.py</c>) <b>and the addition that always follows it</b>: KerasHub's gives the
/// waves alone.
/// </remarks>
/// <example>
/// <code>
/// [Model(32)]
/// [Embedding(100, 16), SinePositionEncoding]      // (32) → (32, 16) → (32, 16)
/// [MultiHeadAttention(2, 8)]                      // (32, 16) → (32, 16)
/// public partial class Ordered;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SinePositionEncodingAttribute : LayerAttribute
{
    /// <summary>The wavelength of the slowest wave, divided by 2π, above 0.</summary>
    public double MaxWavelength { get; set; } = 10_000;
}
