using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <content>The products of a transposed convolution with few channels for one line of its result.</content>
public static unsafe partial class Conv
{
    /// <summary>
    /// For each place of a line what it adds to the cells of one row of its window, summed over the rows of the window that meet
    /// <paramref name="line"/> of the result.
    /// </summary>
    private static float* MultiplyLine(in ConvShape shape, in ConvTensors tensors, nint plane, nint line)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return MultiplyLine<Simd512, Vector512<float>>(shape, tensors, plane, line);
        }

        return Vector256.IsHardwareAccelerated
            ? MultiplyLine<Simd256, Vector256<float>>(shape, tensors, plane, line)
            : MultiplyLine<Simd128, Vector128<float>>(shape, tensors, plane, line);
    }

    private static float* MultiplyLine<S, TV>(in ConvShape shape, in ConvTensors tensors, nint plane, nint line)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float* zeros = stackalloc float[Panels.Width];
        nint filters = shape.Filters;
        nint columns = shape.Width.Size * shape.Channels;
        nint places = shape.Width.Output;
        nint distance = GatheredCells.DistanceOf(shape);
        float* products = RowCopy.Aside.Reserve(places * distance);
        Taps rows = shape.Height.OutputsOf(line);
        for (nint panel = 0; panel < Panels.Count(columns); panel++)
        {
            nint width = Panels.WidthOf(panel, columns);
            int vectors = TileColumn.Vectors<S, TV>(width, columns - panel * Panels.Width);
            float* kernel = tensors.Kernel + (panel * Panels.Width * shape.Height.Size + GatheredRow(shape.Height, rows.Kernel) * width) * filters;
            for (nint column = panel * Panels.Width; column < nint.Min((panel + 1) * Panels.Width, columns); column += vectors * S.Count)
            {
                TileTask tile = new()
                {
                    Steps = rows.Count > 0 ? filters : 0,
                    Segments = rows.Count,
                    SegmentSkip = (rows.Step * places - 1) * filters,
                    Left = tensors.X + (plane * shape.Height.Output + rows.First) * places * filters,
                    LeftRow = filters,
                    LeftStep = 1,
                    Right = kernel + column - panel * Panels.Width,
                    RightStep = width,
                    Start = zeros,
                    Result = products + column,
                    ResultRow = distance,
                    Ahead = kernel,
                };
                TileColumn.Run<S, TV, Epilogue1<Identity>>(tile, places, vectors);
            }
        }

        return products;
    }

    /// <summary>
    /// Where a row of the window lies in the kernel: those that meet the same lines follow each other, so that the products of a line read
    /// one stretch of it.
    /// </summary>
    private static nint GatheredRow(WindowAxis height, nint row)
    {
        nint step = height.KernelStep;
        nint turn = row % step;
        nint at = row / step;
        for (nint before = 0; before < turn; before++)
        {
            at += (height.Size - before + step - 1) / step;
        }

        return at;
    }

    /// <summary>The kernel as <see cref="MultiplyLine"/> reads it: a matrix [rows of the window · filters, cells of a row · channels] in panels.</summary>
    private static void RepackByLine(Team team, in ConvShape shape, float* kernel, float* repacked)
    {
        nint filters = shape.Filters;
        nint columns = shape.Width.Size * shape.Channels;
        for (nint h = team.Index; h < shape.Height.Size; h += team.Size)
        {
            nint row = GatheredRow(shape.Height, h) * filters;
            for (nint column = 0; column < columns; column += Panels.Width)
            {
                nint width = Panels.WidthOf(column / Panels.Width, columns);
                nint valid = nint.Min(width, columns - column);
                float* to = repacked + column * shape.Height.Size * filters + row * width;
                for (nint filter = 0; filter < filters; filter += Panels.Width)
                {
                    nint fromRow = Panels.WidthOf(filter / Panels.Width, filters);
                    float* from = kernel + filter * shape.Cells * shape.Channels + (h * columns + column) * fromRow;
                    Transposition.Run(from, fromRow, valid, nint.Min(Panels.Width, filters - filter), to + filter * width, width);
                }

                Panels.ClearPadding(to, filters, width, valid);
            }
        }
    }
}
