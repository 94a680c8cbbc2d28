namespace ModelGen;

/// <summary>Additive attention (Bahdanau): every step gathers the values of the steps whose keys go with it. Nothing is projected.</summary>
/// <remarks>
/// <para>
/// Shape: <c>(query steps, features) → (query steps, value features)</c>. The current tensor gives the queries; values and keys are it
/// too, or named tensors. Weights: <c>scale (features)</c> with <see cref="UseScale"/>.
/// </para>
/// <para>
/// Formula: <c>softmax(Σ scale · tanh(query + key))·value</c>, the sum over features
/// (<c>keras/src/layers/attention/additive_attention.py</c>). Value steps that a mask marks as not there are not looked at; such query
/// steps give 0.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(10, 16)]
/// [Dense(8, PerTimestep = true), Tap("memory")]           // (10, 16) → (10, 8)
/// [Dense(8, PerTimestep = true)]                          // (10, 8) → (10, 8)
/// [AdditiveAttention(Value = "memory")]                   // (10, 8) → (10, 8): 216 parameters
/// public partial class Looking;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class AdditiveAttentionAttribute : LayerAttribute
{
    /// <summary>The named tensor whose steps give the values, and the keys if <see cref="Key"/> names no other; null for the current tensor.</summary>
    public string? Value { get; set; }

    /// <summary>The named tensor whose steps give the keys, as many as there are values; null for that of the values.</summary>
    public string? Key { get; set; }

    /// <summary>Whether the features of the sum of query and key have learned weights.</summary>
    public bool UseScale { get; set; } = true;

    /// <summary>The share of a step's glances that are dropped in training.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether a step sees only itself and steps before it, as where the next step is to be predicted.</summary>
    public bool UseCausalMask { get; set; }
}
