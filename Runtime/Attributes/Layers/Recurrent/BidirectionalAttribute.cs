namespace ModelGen;

/// <summary>Runs <b>the recurrent layer that follows it</b> twice, forwards and, with weights of its own, backwards, and joins the results.</summary>
/// <remarks>
/// <para>
/// C# attributes cannot be nested, so the wrapper stands right before the layer it wraps: <c>[Bidirectional, LSTM(16)]</c> is <b>one</b>
/// layer, Keras' <c>Bidirectional(LSTM(16))</c>, and <c>Name</c> and <c>Allow</c> of the wrapper are those of that layer. It is an error
/// where no recurrent layer follows.
/// </para>
/// <para>
/// Shape: <c>(steps, d) → (2·units)</c>, with <c>ReturnSequences</c> <c>(steps, 2·units)</c>; with another <see cref="MergeMode"/> than
/// <see cref="Merge.Concatenate"/> <c>units</c> instead of <c>2·units</c>. Sequences of both directions are in the input's order
/// (<c>keras/src/layers/rnn/bidirectional.py</c>). Weights: <c>{name}.forward.kernel</c> and on, then <c>{name}.backward.kernel</c> and on.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(20, 8)]
/// [Bidirectional, LSTM(16, ReturnSequences = true)]       // (20, 8) → (20, 32)
/// [Bidirectional(MergeMode = Merge.Sum), GRU(8)]          // (20, 32) → (8)
/// [Dense(1)]                                              // (8) → (1)
/// public partial class BothWays;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class BidirectionalAttribute : LayerAttribute
{
    /// <summary>How the results of both directions become one.</summary>
    public Merge MergeMode { get; set; } = Merge.Concatenate;
}
