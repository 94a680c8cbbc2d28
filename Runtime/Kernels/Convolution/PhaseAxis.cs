namespace ModelGen.Kernels;

/// <summary>
/// The input cells of one axis that meet the same cells of the window: cells <c>First + q·stride</c>. Along them the transpose of the
/// convolution is a convolution of stride 1 over the output.
/// </summary>
internal readonly struct PhaseAxis
{
    /// <summary>The cells i with <c>(i + before) mod stride = residue</c>.</summary>
    public PhaseAxis(WindowAxis axis, nint residue)
    {
        nint stride = axis.Stride;
        First = ((residue - axis.Before) % stride + stride) % stride;
        Count = First < axis.Input ? (axis.Input - 1 - First) / stride + 1 : 0;

        // Cell j of the window is met where j·dilation has the same residue: every Step-th from FirstCell on.
        Step = stride / GreatestDivisor(stride, axis.Dilation);
        nint cell = 0;
        while (cell < nint.Min(Step, axis.Size) && cell * axis.Dilation % stride != residue)
        {
            cell++;
        }

        Cells = cell < nint.Min(Step, axis.Size) ? (axis.Size - 1 - cell) / Step + 1 : 0;
        LastCell = cell + (Cells - 1) * Step;

        // The last cell of the window meets the first place of the output.
        nint before = Cells == 0 ? 0 : (LastCell * axis.Dilation - First - axis.Before) / stride;
        Window = new WindowAxis(axis.Output, Count, Cells, 1, Step * axis.Dilation / stride, before);
    }

    /// <summary>The first input cell.</summary>
    public nint First { get; }

    /// <summary>How many input cells there are.</summary>
    public nint Count { get; }

    /// <summary>How many cells of the window they meet.</summary>
    public nint Cells { get; }

    /// <summary>From one of these cells of the window to the next.</summary>
    public nint Step { get; }

    /// <summary>The last of these cells of the window.</summary>
    public nint LastCell { get; }

    /// <summary>The convolution over the output.</summary>
    public WindowAxis Window { get; }

    private static nint GreatestDivisor(nint a, nint b) => b == 0 ? a : GreatestDivisor(b, a % b);
}
