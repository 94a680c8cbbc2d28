using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

/// <content>
/// Convolutions with few filters: in vectors over the filters most lanes would be empty, so vectors run over the places (see
/// <see cref="Planes"/>), and the filters' sums are brought beside each other at the end.
/// </content>
public static unsafe partial class Conv
{
    /// <summary>The most filters: above them a vector over the filters is full enough.</summary>
    private const int FewFilters = 6;

    /// <summary>The most channels: with more, gathering the planes takes too much of the time.</summary>
    private const int FewInputs = 4;

    /// <summary>Rows of sums that are brought beside each other: a vector of 256 bits.</summary>
    private const int MixedRows = 8;

    /// <summary>Values of planes at a time, so that they stay in the second-level cache.</summary>
    private const int PlanesLength = 16 * 1024;

    /// <summary>Places whose sums are brought beside each other at a time.</summary>
    private const int MixedPlaces = 64;

    /// <summary>Whether gathering planes and mixing the results take little of the time that empty lanes would.</summary>
    private static bool IsPlanar(in ConvShape shape) =>
        shape.Groups == 1
        && shape.Filters <= FewFilters
        && shape.Channels <= FewInputs
        && shape.Cells > 1
        && shape.Cells * shape.Channels <= 1024
        && shape.Depth is { Size: 1, Stride: 1, Before: 0 } && shape.Depth.Input == shape.Depth.Output
        && shape.Height.Output * shape.Width.Output >= 64;

    private static void DispatchPlanar<TEpilogue>(Team team, in ConvShape shape, in ConvTensors tensors)
        where TEpilogue : struct, IEpilogue
    {
        if (Vector512.IsHardwareAccelerated)
        {
            RunPlanar<Simd512, Vector512<float>, TEpilogue>(team, shape, tensors);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            RunPlanar<Simd256, Vector256<float>, TEpilogue>(team, shape, tensors);
        }
        else
        {
            RunPlanar<Simd128, Vector128<float>, TEpilogue>(team, shape, tensors);
        }
    }

    /// <summary>Blocks of lines or of places of one line, so many that every worker has some.</summary>
    internal static void RunPlanar<S, TV, TEpilogue>(Team team, in ConvShape shape, in ConvTensors tensors)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        PlaneBlocks blocks = new(shape, PlanesLength, shape.Batch % team.Size == 0 ? 1 : team.Size);
        nint* offsets = stackalloc nint[(int)(shape.Cells * shape.Channels)];
        float* start = stackalloc float[FewFilters];
        for (nint f = 0; f < shape.Filters; f++)
        {
            start[f] = tensors.Bias == null || TEpilogue.HasScale ? 0 : tensors.Bias[f];
        }

        nint distance = RowCopy.Distance(blocks.Lines * blocks.Places + PlanarTiles.MaxVectors * S.Count);
        float* sums = RowCopy.Aside.Reserve(MixedRows * (distance + MixedPlaces));
        MatMulTask result = tensors.Task(0, shape.Filters, shape.Filters);
        (nint first, nint last) = team.Share(blocks.Count);
        for (nint at = first; at < last; at++)
        {
            PlaneBlock block = blocks[at];
            Planes planes = Planes.Of<S, TV>(shape, tensors.X, block);
            planes.Offsets(shape, offsets);
            PlanarTask task = new()
            {
                X = planes.Values,
                Offsets = offsets,
                Steps = shape.Cells * shape.Channels,
                Length = block.Lines * block.Places,
                Kernel = tensors.Kernel,
                Start = start,
                Result = sums,
                ResultRow = distance,
            };
            PlanarTiles.Run<S, TV>(task, shape.Filters);
            nint row = (block.Sample * shape.Height.Output + block.Line) * shape.Width.Output + block.Place;
            if (Avx2.IsSupported)
            {
                nint mixed = MixInRegisters<TEpilogue>(result, task, row);
                Mix<Simd256, Vector256<float>, TEpilogue>(result, task, sums + MixedRows * distance, row, mixed);
            }
            else
            {
                Mix<Simd128, Vector128<float>, TEpilogue>(result, task, sums + MixedRows * distance, row, 0);
            }
        }
    }

    /// <summary>
    /// Brings the filters' sums beside each other, through the epilogue, as far as what whole vectors write too much is written right by the
    /// places that follow; gives how many places that are.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint MixInRegisters<TEpilogue>(in MatMulTask result, in PlanarTask sums, nint row)
        where TEpilogue : struct, IEpilogue
    {
        nint filters = result.N;
        nint row2 = 2 * filters;
        nint operandRow = result.OperandRow;
        float* y = result.Y + row * filters;
        float* operand = result.Operand + row * operandRow;
        float* scale = result.Scale;
        float* shift = result.Bias;
        nint whole = sums.Length - (Simd256.Count - 1) / filters;
        nint place = 0;
        for (; place <= whole - 4; place += 4)
        {
            Transposition.EightByFour(
                sums.Result + place, sums.ResultRow, out Vector256<float> a, out Vector256<float> b, out Vector256<float> c, out Vector256<float> d);
            TEpilogue.ApplyPartial<Simd256, Vector256<float>>(a, operand, scale, shift, filters).Store(y);
            operand += operandRow;
            TEpilogue.ApplyPartial<Simd256, Vector256<float>>(b, operand, scale, shift, filters).Store(y + filters);
            operand += operandRow;
            TEpilogue.ApplyPartial<Simd256, Vector256<float>>(c, operand, scale, shift, filters).Store(y + row2);
            operand += operandRow;
            TEpilogue.ApplyPartial<Simd256, Vector256<float>>(d, operand, scale, shift, filters).Store(y + row2 + filters);
            operand += operandRow;
            y += 2 * row2;
        }

        return place;
    }

    /// <summary>The same from a place on, to the last.</summary>
    private static void Mix<S, TV, TEpilogue>(in MatMulTask result, in PlanarTask sums, float* mixed, nint row, nint first)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        nint filters = result.N;
        for (nint place = first; place < sums.Length; place += MixedPlaces)
        {
            // What lies behind the last filter and place is not used.
            nint places = nint.Min(MixedPlaces, sums.Length - place);
            Transposition.Run(sums.Result + place, sums.ResultRow, filters > 4 ? MixedRows : 4, (places + 3) / 4 * 4, mixed, MixedRows);
            for (nint i = 0; i < places; i++)
            {
                nint at = (row + place + i) * filters;
                float* operand = result.Operand + (row + place + i) * result.OperandRow;
                for (nint f = 0; f < filters; f += S.Count)
                {
                    nint count = nint.Min(S.Count, filters - f);
                    TV sum = S.Load(in mixed[i * MixedRows + f], 0);
                    S.StorePartial(
                        TEpilogue.ApplyPartial<S, TV>(sum, operand + f, result.Scale + f, result.Bias + f, count), result.Y + at + f, count);
                }
            }
        }
    }
}
