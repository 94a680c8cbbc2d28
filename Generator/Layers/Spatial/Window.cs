using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>How a window of <paramref name="Size"/> cells moves along one axis (<c>keras/src/ops/operation_utils.py</c>).</summary>
internal sealed record Window(long Size, long Stride, long Dilation, Padding Padding)
{
    /// <summary>Cells from the first to the last that one window sees.</summary>
    public long Reach => (Dilation * (Size - 1)) + 1;

    /// <summary>How many places it has along an axis of <paramref name="length"/>.</summary>
    public Dim Places(Dim length) => Padding == Padding.Valid
        ? (length - Reach).FloorDivide(Stride) + 1
        : (length - 1).FloorDivide(Stride) + 1;

    /// <summary>
    /// Cells of padding before the axis. Null where it depends on a length that is known only when the model is called: then half of
    /// what <c>same</c> needs, <c>max(0, (places − 1)·stride + reach − length)</c>, rounded down.
    /// </summary>
    public long? Before(Dim length) => Padding switch
    {
        Padding.Valid => 0,
        Padding.Causal => Reach - 1,
        _ => SamePadding(length) / 2,
    };

    /// <summary>Cells of padding behind the axis, as far as windows reach.</summary>
    public long? After(Dim length) => Padding == Padding.Same ? SamePadding(length) - Before(length) : 0;

    /// <summary>Whether a window fits into the axis, or the padding makes it fit.</summary>
    public bool Fits(Dim length) => Padding != Padding.Valid || length.Constant is not { } number || Reach <= number;

    private long? SamePadding(Dim length) =>
        Stride == 1 ? Reach - 1
        : length.Constant is { } number && Places(length).Constant is { } places ? Math.Max(0, ((places - 1) * Stride) + Reach - number)
        : null;
}
