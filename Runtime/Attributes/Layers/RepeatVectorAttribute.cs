namespace ModelGen;

/// <summary>Makes a sequence of <c>n</c> equal steps from one vector.</summary>
/// <param name="n">How often the vector is repeated, at least 1.</param>
/// <remarks>
/// Shape: <c>(features) → (n, features)</c>, the input having exactly one axis; no weights
/// (<c>keras/src/layers/reshaping/repeat_vector.py</c>).
/// </remarks>
/// <example>
/// <code>
/// [Model(32)]
/// [RepeatVector(3)]                           // (32) → (3, 32)
/// public partial class Sequence;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class RepeatVectorAttribute(int n) : LayerAttribute
{
    /// <summary>How often the vector is repeated.</summary>
    public int N { get; } = n;
}
