namespace ModelGen.Kernels;

/// <summary>
/// How far apart neighbours lie in a tensor of matrices, in floats: along the axes of the <see cref="BatchShape"/> (0 uses one matrix
/// again), and within a matrix.
/// </summary>
/// <param name="Outer">Along the slowest batch axis.</param>
/// <param name="Middle">Along the middle batch axis.</param>
/// <param name="Inner">Along the fastest batch axis.</param>
/// <param name="Row">From one row of a matrix to the next.</param>
/// <param name="Column">From one column of a matrix to the next.</param>
public readonly record struct MatrixStrides(nint Outer, nint Middle, nint Inner, nint Row, nint Column)
{
    /// <summary>The same matrices transposed.</summary>
    internal MatrixStrides Transposed => this with { Row = Column, Column = Row };

    /// <summary>Where a matrix of the batch starts.</summary>
    internal nint At(nint outer, nint middle, nint inner) => outer * Outer + middle * Middle + inner * Inner;
}
