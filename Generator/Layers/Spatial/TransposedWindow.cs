using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// How a transposed convolution's window spreads along one axis (<c>keras/src/ops/operation_utils.py</c>,
/// <c>keras/src/backend/common/backend_utils.py</c>): cell i adds to the places <c>i·stride + dilation·j − Before</c>.
/// </summary>
/// <param name="Size">Cells of the kernel.</param>
/// <param name="Stride">Places from what one cell adds to to what the next one does.</param>
/// <param name="Dilation">Places between what neighbouring kernel cells add to.</param>
/// <param name="IsSame">Padding same, else valid.</param>
/// <param name="OutputPadding">How many places the output has beyond the last window, null for Keras' own choice.</param>
internal sealed record TransposedWindow(long Size, long Stride, long Dilation, bool IsSame, long? OutputPadding)
{
    /// <summary>Places from the first to the last that one cell adds to.</summary>
    public long Reach => (Dilation * (Size - 1)) + 1;

    /// <summary>Places of the full output that are cut off at its start.</summary>
    public long Before
    {
        get
        {
            if (!IsSame)
            {
                return 0;
            }

            // What is left of the padding that a convolution over the spread input would have there.
            long padding = OutputPadding is { } extra ? Reach + (Reach % 2) - 2 + extra : Stride + Reach - 2;
            return Reach - 1 - Math.Min((padding + 1) / 2, Reach - 1);
        }
    }

    /// <summary>The length of the output for an axis of <paramref name="length"/>.</summary>
    public Dim Places(Dim length) => (IsSame, OutputPadding) switch
    {
        (true, null) => length * Stride,
        (true, { } extra) => ((length - 1) * Stride) + (Reach % 2) + extra,
        (false, null) => ((length - 1) * Stride) + Math.Max(Reach, Stride),
        (false, { } extra) => ((length - 1) * Stride) + Reach + extra,
    };
}
