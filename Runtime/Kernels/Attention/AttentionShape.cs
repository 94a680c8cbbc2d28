namespace ModelGen.Kernels;

/// <summary>The sizes of an attention.</summary>
/// <param name="Batch">Samples.</param>
/// <param name="Heads">Heads of queries.</param>
/// <param name="KeyHeads">Heads of keys and values; each serves <c>Heads / KeyHeads</c> of the queries, neighbours.</param>
/// <param name="Queries">Steps of the queries.</param>
/// <param name="Keys">Steps of the keys and values.</param>
/// <param name="KeySize">Values of a query and a key of one head.</param>
/// <param name="ValueSize">Values of a value of one head.</param>
public readonly record struct AttentionShape(
    nint Batch, nint Heads, nint KeyHeads, nint Queries, nint Keys, nint KeySize, nint ValueSize);
