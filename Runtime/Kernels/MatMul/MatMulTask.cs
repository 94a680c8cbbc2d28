namespace ModelGen.Kernels;

/// <summary>The operands of y = epilogue(x·W + bias): x is [M, K], W [K, N] in panels, y [M, N].</summary>
internal unsafe struct MatMulTask
{
    /// <summary>Rows of x and y.</summary>
    public nint M;

    /// <summary>Columns of x, rows of W.</summary>
    public nint K;

    /// <summary>Columns of W and y.</summary>
    public nint N;

    /// <summary>The left factor.</summary>
    public float* X;

    /// <summary>From one row of x to the next.</summary>
    public nint XRow;

    /// <summary>Where the left factor comes from if not from <see cref="X"/>: the patches of a convolution.</summary>
    public Patches* Patches;

    /// <summary>Into how many equal segments K is cut, between which a row of x goes on elsewhere; 0 and 1 are the same.</summary>
    public nint Segments;

    /// <summary>How much further x goes on behind a segment.</summary>
    public nint SegmentSkip;

    /// <summary>The right factor, in panels.</summary>
    public float* Panels;

    /// <summary>What is added to every row, or null.</summary>
    public float* Bias;

    /// <summary>What each column's sums are multiplied by before <see cref="Bias"/> is added, or null.</summary>
    public float* Scale;

    /// <summary>The second operand of the epilogue, or null.</summary>
    public float* Operand;

    /// <summary>From one row of the operand to the next.</summary>
    public nint OperandRow;

    /// <summary>The result.</summary>
    public float* Y;

    /// <summary>From one row of y to the next.</summary>
    public nint YRow;
}
