namespace ModelGen;

/// <summary>Joins all axes of a sample into one vector, row by row. The batch axis stays.</summary>
/// <remarks>
/// <para>
/// Shape: <c>(a, b, …) → (a·b·…)</c>; no weights, nothing is computed or copied. Value <c>[i, j]</c> of an <c>(a, b)</c> sample is value
/// <c>i·b + j</c> of the result (<c>keras/src/layers/reshaping/flatten.py</c>).
/// </para>
/// <para>
/// <b>Put it before the first <c>Dense</c></b> when the steps, or the rows of an image, belong together: <c>Dense</c> alone works on each
/// step by itself. After it, the steps meet only in the next layer.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(3, 2)]
/// [Flatten, Dense(16), ReLU, Dense(4)]        // (3, 2) → (6) → (16) → (16) → (4): 180 parameters
/// public partial class FlattenFirst;
///
/// [Model(3, 2)]
/// [Dense(16), ReLU, Flatten, Dense(4)]        // (3, 2) → (3, 16) → (3, 16) → (48) → (4): 244 parameters, warning MG3001
/// public partial class FlattenLater;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class FlattenAttribute : LayerAttribute;
