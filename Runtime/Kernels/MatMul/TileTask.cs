namespace ModelGen.Kernels;

/// <summary>
/// What a tile computes: result[r, c] = epilogue(start[r, c] + Σᵢ left[r, i] · right[i, c]). Both factors are given by strides, so
/// that one kernel serves x·W (left steps by 1) and xᵀ·dy (left steps by a row of x).
/// </summary>
internal unsafe struct TileTask
{
    /// <summary>The number of products in each sum, or in each segment of it.</summary>
    public nint Steps;

    /// <summary>Into how many segments a sum is cut, between which the left factor skips; 0 and 1 are the same.</summary>
    public nint Segments;

    /// <summary>How much further the left factor goes on behind a segment.</summary>
    public nint SegmentSkip;

    /// <summary>The left factor, one value a row and step.</summary>
    public float* Left;

    /// <summary>From one row of the left factor to the next.</summary>
    public nint LeftRow;

    /// <summary>From one step of the left factor to the next.</summary>
    public nint LeftStep;

    /// <summary>The right factor: vectors of neighbouring columns at each step.</summary>
    public float* Right;

    /// <summary>From one step of the right factor to the next.</summary>
    public nint RightStep;

    /// <summary>Where the sums start.</summary>
    public float* Start;

    /// <summary>From one row of the start values to the next; 0 gives all rows the same (a bias).</summary>
    public nint StartRow;

    /// <summary>Where the result goes.</summary>
    public float* Result;

    /// <summary>From one row of the result to the next.</summary>
    public nint ResultRow;

    /// <summary>The second operand of the epilogue, laid out as the result, if it has one.</summary>
    public float* Operand;

    /// <summary>From one row of the operand to the next.</summary>
    public nint OperandRow;

    /// <summary>The factor of each column in the epilogue, if it has them.</summary>
    public float* Scale;

    /// <summary>What is added to each column behind the factor.</summary>
    public float* Shift;

    /// <summary>Memory that comes after this column of tiles, to be brought into the cache meanwhile.</summary>
    public float* Ahead;

    /// <summary>How far that goes on with every step.</summary>
    public nint AheadStep;
}
