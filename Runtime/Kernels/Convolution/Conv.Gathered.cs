using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <content>
/// The transpose of a convolution with few channels: what each place adds to each cell of its window is one product of matrices, whose
/// columns fill vectors that the channels would not; every cell of the result then adds up what is its own.
/// </content>
public static unsafe partial class Conv
{
    /// <summary>The most channels: above them a vector is full enough.</summary>
    private const int FewChannels = 8;

    /// <summary>Lines of the result that are computed at a time, fewer where their products would be more than this.</summary>
    private const int GatheredLines = 32;

    private const int GatheredProducts = 128 * 1024;

    /// <summary>Whether the transpose is computed this way, for which the kernel lies otherwise; it does not depend on lengths.</summary>
    private static bool IsGathered(in ConvShape shape) =>
        shape.Groups == 1 && shape.Channels <= FewChannels && shape.Filters >= FewChannels && shape.Cells > 1 && shape.Depth is { Size: 1, Stride: 1 };

    private static void RunGathered<TEpilogue>(Team team, in ConvShape shape, in ConvTensors tensors)
        where TEpilogue : struct, IEpilogue
    {
        nint products = shape.Cells * shape.Channels;
        nint distance = RowCopy.Distance(products + FewChannels);
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
                N = products,
                X = tensors.X + (plane * shape.Height.Output + from) * shape.Width.Output * shape.Filters,
                XRow = shape.Filters,
                Panels = tensors.Kernel,
                Y = RowCopy.Aside.Reserve((until - from) * shape.Width.Output * distance),
                YRow = distance,
            };
            MatMul.Dispatch<Epilogue1<Identity>>(Team.Single, task);
            for (; line < end; line++)
            {
                MatMulTask result = tensors.Task(0, shape.Channels, shape.Channels);
                nint row = (plane * shape.Height.Input + line) * shape.Width.Input;
                if (Vector256.IsHardwareAccelerated)
                {
                    GatherLine<Simd256, Vector256<float>, TEpilogue>(shape, result, task.Y, distance, from, line, row);
                }
                else
                {
                    GatherLine<Simd128, Vector128<float>, TEpilogue>(shape, result, task.Y, distance, from, line, row);
                }
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

    /// <summary>One line of the result, each cell the sum of its products in a fixed order.</summary>
    private static void GatherLine<S, TV, TEpilogue>(
        in ConvShape shape, in MatMulTask result, float* products, nint distance, nint firstPlace, nint line, nint row)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        nint channels = shape.Channels;
        Taps rows = shape.Height.OutputsOf(line);
        nint nextRow = rows.Step * shape.Width.Output * distance + rows.KernelStep * shape.Width.Size * channels;
        float* ofLine = products + (rows.First - firstPlace) * shape.Width.Output * distance + rows.Kernel * shape.Width.Size * channels;
        for (nint x = 0; x < shape.Width.Input; x++)
        {
            Taps columns = shape.Width.OutputsOf(x);
            nint next = columns.Step * distance + columns.KernelStep * channels;
            float* ofCell = ofLine + columns.First * distance + columns.Kernel * channels;
            for (nint c = 0; c < channels; c += S.Count)
            {
                TV sum = result.Bias == null || TEpilogue.HasScale ? S.Constant(0) : S.Load(in result.Bias[c], 0);
                for (nint r = 0; r < rows.Count; r++)
                {
                    float* product = ofCell + r * nextRow + c;
                    for (nint i = columns.Count; i > 0; i--)
                    {
                        sum = S.Add(sum, S.Load(in *product, 0));
                        product += next;
                    }
                }

                nint at = (row + x) * channels + c;
                nint count = nint.Min(S.Count, channels - c);
                S.StorePartial(TEpilogue.ApplyPartial<S, TV>(sum, result.Operand + at, result.Scale + c, result.Bias + c, count), result.Y + at, count);
            }
        }
    }
}
