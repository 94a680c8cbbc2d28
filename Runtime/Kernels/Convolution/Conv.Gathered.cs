using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <content>
/// The transpose of a convolution with few channels: what each place adds to the cells of its window is one product of matrices, whose
/// columns fill vectors that the channels would not; every cell of the result then adds up what is its own. Where the cells of one row of
/// the window fill vectors, the product sums over the rows of the window too, and a cell adds up its columns only.
/// </content>
public static unsafe partial class Conv
{
    /// <summary>The most channels: above them a vector is full enough.</summary>
    internal const int FewChannels = 8;

    /// <summary>Lines of the result that are computed at a time, fewer where their products would be more than this.</summary>
    private const int GatheredLines = 32;

    private const int GatheredProducts = 128 * 1024;

    /// <summary>Whether the transpose is computed this way, for which the kernel lies otherwise; it does not depend on lengths.</summary>
    private static bool IsGathered(in ConvShape shape) =>
        shape.Groups == 1 && shape.Channels <= FewChannels && shape.Filters >= FewChannels && shape.Cells > 1 && shape.Depth is { Size: 1, Stride: 1 };

    /// <summary>Whether rows of the window are multiplied one by one: where that takes at most a quarter more vectors than the window as a whole.</summary>
    internal static bool IsGatheredByLine(in ConvShape shape)
    {
        static nint Vectors(nint columns) => (columns + Simd256.Count - 1) / Simd256.Count;
        return 4 * shape.Height.Size * Vectors(shape.Width.Size * shape.Channels) <= 5 * Vectors(shape.Cells * shape.Channels);
    }

    private static void RunGathered<TEpilogue>(Team team, in ConvShape shape, in ConvTensors tensors)
        where TEpilogue : struct, IEpilogue
    {
        if (Vector256.IsHardwareAccelerated)
        {
            RunGathered<Simd256, Vector256<float>, TEpilogue>(team, shape, tensors);
        }
        else
        {
            RunGathered<Simd128, Vector128<float>, TEpilogue>(team, shape, tensors);
        }
    }

    private static void RunGathered<S, TV, TEpilogue>(Team team, in ConvShape shape, in ConvTensors tensors)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        GatheredCells cells = new(shape);
        if (IsGatheredByLine(shape))
        {
            (nint firstLine, nint lastLine) = team.Share(shape.Batch * shape.Depth.Input * shape.Height.Input);
            for (nint row = firstLine; row < lastLine; row++)
            {
                (nint plane, nint line) = Math.DivRem(row, shape.Height.Input);
                float* products = MultiplyLine(shape, tensors, plane, line);
                GatherLine<S, TV, TEpilogue>(tensors.Task(0, shape.Channels, shape.Channels), cells, products, 1, 0, row * shape.Width.Input);
            }

            return;
        }

        nint distance = cells.Distance;
        nint most = GatheredProducts / (distance * nint.Max(shape.Width.Output, 1)) * shape.Height.Stride - shape.Height.Size * shape.Height.Dilation;
        nint lines = nint.Clamp(nint.Min(most, GatheredLines), 1, nint.Max(shape.Height.Input, 1));
        nint bands = (shape.Height.Input + lines - 1) / lines;
        (nint first, nint last) = team.Share(shape.Batch * shape.Depth.Input * bands);
        for (nint at = first; at < last; at++)
        {
            nint plane = at / bands;
            nint line = at % bands * lines;
            nint end = nint.Min(line + lines, shape.Height.Input);
            (nint from, nint until) = PlacesThatSee(shape.Height, line, end);
            MatMulTask task = new()
            {
                M = (until - from) * shape.Width.Output,
                K = shape.Filters,
                N = shape.Cells * shape.Channels,
                X = tensors.X + (plane * shape.Height.Output + from) * shape.Width.Output * shape.Filters,
                XRow = shape.Filters,
                Panels = tensors.Kernel,
                Y = RowCopy.Aside.Reserve((until - from) * shape.Width.Output * distance),
                YRow = distance,
            };
            MatMul.Dispatch<Epilogue1<Identity>>(Team.Single, task);
            for (; line < end; line++)
            {
                Taps rows = shape.Height.OutputsOf(line);
                nint row = shape.Width.Size * shape.Channels;
                float* products = task.Y + (rows.First - from) * shape.Width.Output * distance + rows.Kernel * row;
                nint next = rows.Step * shape.Width.Output * distance + rows.KernelStep * row;
                nint cell = (plane * shape.Height.Input + line) * shape.Width.Input;
                GatherLine<S, TV, TEpilogue>(tensors.Task(0, shape.Channels, shape.Channels), cells, products, rows.Count, next, cell);
            }
        }
    }

    /// <summary>The places whose windows may reach some cells of an axis.</summary>
    private static (nint From, nint Until) PlacesThatSee(WindowAxis axis, nint first, nint end)
    {
        nint lowest = first + axis.Before - (axis.Size - 1) * axis.Dilation;
        nint highest = end - 1 + axis.Before;
        nint from = lowest <= 0 ? 0 : (lowest + axis.Stride - 1) / axis.Stride;
        nint until = highest < 0 ? 0 : nint.Min(highest / axis.Stride + 1, axis.Output);
        return (nint.Min(from, until), until);
    }

    /// <summary>
    /// One line of the result, each cell the sum of its products in a fixed order: those of <paramref name="rows"/> rows of the window,
    /// <paramref name="nextRow"/> floats apart.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void GatherLine<S, TV, TEpilogue>(in MatMulTask result, in GatheredCells cells, float* products, nint rows, nint nextRow, nint row)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        nint channels = result.N;
        nint next = cells.Next;

        // Up to here what a vector writes too much is written right by the cells that follow.
        nint whole = channels > S.Count ? 0 : cells.Count - (S.Count - 1) / channels;
        for (nint x = 0; x < cells.Count; x++)
        {
            for (nint c = 0; c < channels; c += S.Count)
            {
                TV sum = result.Bias == null || TEpilogue.HasScale ? S.Constant(0) : S.Load(in result.Bias[c], 0);
                float* ofRow = products + cells.First(x) + c;
                for (nint r = rows; r > 0; r--)
                {
                    float* product = ofRow;
                    for (nint i = cells.Places(x); i > 0; i--)
                    {
                        sum = S.Add(sum, S.Load(in *product, 0));
                        product += next;
                    }

                    ofRow += nextRow;
                }

                nint at = (row + x) * channels + c;
                nint count = nint.Min(S.Count, channels - c);
                sum = TEpilogue.ApplyPartial<S, TV>(sum, result.Operand + at, result.Scale + c, result.Bias + c, count);
                if (x < whole)
                {
                    S.Store(sum, ref result.Y[at], 0);
                }
                else
                {
                    S.StorePartial(sum, result.Y + at, count);
                }
            }
        }
    }
}
