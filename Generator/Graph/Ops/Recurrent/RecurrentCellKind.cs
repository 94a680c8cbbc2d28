namespace ModelGen.Generator.Graphs.Ops;

internal enum RecurrentCellKind
{
    /// <summary>One activation of input and state.</summary>
    SimpleRnn,

    /// <summary>Gates i, f, g, o and a cell state.</summary>
    Lstm,

    /// <summary>Gates z, r, h; the reset gate works on the product with the state.</summary>
    Gru,

    /// <summary>Gates z, r, h; the reset gate works on the state before the product.</summary>
    ResetBeforeGru,
}
