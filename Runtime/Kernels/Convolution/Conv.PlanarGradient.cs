using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <content>The gradient by the kernel of convolutions with few filters, summed in vectors over the places.</content>
public static unsafe partial class Conv
{
    private static void PlanarKernelGradient(Team team, in ConvShape shape, float* x, float* dy, float* panel)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            PlanarKernelGradient<Simd512, Vector512<float>>(team, shape, x, dy, panel);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            PlanarKernelGradient<Simd256, Vector256<float>>(team, shape, x, dy, panel);
        }
        else
        {
            PlanarKernelGradient<Simd128, Vector128<float>>(team, shape, x, dy, panel);
        }
    }

    internal static void PlanarKernelGradient<S, TV>(Team team, in ConvShape shape, float* x, float* dy, float* panel)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        // Blocks do not depend on the team's size, since they say how the sums are cut.
        PlaneBlocks blocks = new(shape, PlanesLength, 1);
        nint filters = shape.Filters;
        nint rows = shape.Cells * shape.Channels;
        nint* offsets = stackalloc nint[(int)rows];
        nint distance = RowCopy.Distance(blocks.Lines * blocks.Places);
        nint sumsRow = filters * S.Count;
        float* sums = RowCopy.Aside.Reserve(rows * sumsRow + MixedRows * distance);
        float* planesOfDy = sums + rows * sumsRow;
        (nint first, nint end) = team.Share(rows);
        new Span<float>(sums + first * sumsRow, (int)((end - first) * sumsRow)).Clear();
        for (nint at = 0; at < blocks.Count; at++)
        {
            PlaneBlock block = blocks[at];
            Planes planes = Planes.Of<S, TV>(shape, x, block);
            planes.Offsets(shape, offsets);
            nint row = (block.Sample * shape.Height.Output + block.Line) * shape.Width.Output + block.Place;

            // Whole blocks of four columns; the planes of those behind the last filter are not used.
            Transposition.Run(dy + row * filters, filters, block.Lines * block.Places, (filters + 3) / 4 * 4, planesOfDy, distance);
            PlanarGradientTask task = new()
            {
                X = planes.Values,
                Offsets = offsets,
                Steps = (first, end),
                Dy = planesOfDy,
                DyRow = distance,
                Length = block.Lines * block.Places,
                Sums = sums,
                SumsRow = sumsRow,
            };
            PlanarGradientTiles.Run<S, TV>(task, filters);
        }

        for (nint i = first; i < end; i++)
        {
            Span<float> result = new(panel + i * Panels.NarrowWidth, Panels.NarrowWidth);
            for (nint f = 0; f < filters; f++)
            {
                result[(int)f] = S.Sum(S.Load(in sums[i * sumsRow + f * S.Count], 0));
            }

            result[(int)filters..].Clear();
        }
    }
}
