namespace ModelGen;

/// <summary>Dot-product attention (Luong): every step gathers the values of the steps whose keys are like it. Nothing is projected.</summary>
/// <remarks>
/// <para>
/// Shape: <c>(query steps, features) → (query steps, value features)</c>. The current tensor gives the queries; values and keys are it
/// too, or named tensors. Weights: <c>scale ()</c> with <see cref="UseScale"/>, <c>concat_score_weight ()</c> with
/// <see cref="ModelGen.ScoreMode.Concat"/>.
/// </para>
/// <para>
/// Formula: <c>softmax(scale · query·keyᵀ)·value</c>, or with <see cref="ModelGen.ScoreMode.Concat"/> the scores
/// <c>weight · Σ tanh(scale · (query + key))</c> (<c>keras/src/layers/attention/attention.py</c>). Value steps that a mask marks as not
/// there are not looked at; such query steps give 0.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(10, 16)]
/// [Dense(8, PerTimestep = true), Tap("memory")]           // (10, 16) → (10, 8)
/// [Dense(8, PerTimestep = true)]                          // (10, 8) → (10, 8)
/// [Attention(Value = "memory", UseScale = true)]          // (10, 8) → (10, 8): 209 parameters
/// public partial class Looking;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class AttentionAttribute : LayerAttribute
{
    /// <summary>The named tensor whose steps give the values, and the keys if <see cref="Key"/> names no other; null for the current tensor.</summary>
    public string? Value { get; set; }

    /// <summary>The named tensor whose steps give the keys, as many as there are values; null for that of the values.</summary>
    public string? Key { get; set; }

    /// <summary>Whether scores are multiplied by a learned number, which starts at 1.</summary>
    public bool UseScale { get; set; }

    /// <summary>How a query is compared with a key.</summary>
    public ScoreMode ScoreMode { get; set; }

    /// <summary>The share of a step's glances that are dropped in training.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether a step sees only itself and steps before it, as where the next step is to be predicted.</summary>
    public bool UseCausalMask { get; set; }
}
