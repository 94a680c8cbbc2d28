using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <content>The gradient of the weights.</content>
public static unsafe partial class MatMul
{
    /// <summary>The most samples taken at a time, so that their columns of dy stay in the first-level cache.</summary>
    private const int SampleBlock = 256;

    /// <summary>dW = xᵀ·dy, in panels; columns beyond n are set to 0. Overwrites dW.</summary>
    /// <param name="team">The workers; each computes its share of dW.</param>
    /// <param name="m">Rows of x and dy.</param>
    /// <param name="k">Columns of x, rows of dW.</param>
    /// <param name="n">Columns of dy and dW.</param>
    /// <param name="x">[m, k], rows <paramref name="ldx"/> floats apart.</param>
    /// <param name="ldx">From one row of x to the next.</param>
    /// <param name="dy">[m, n], rows <paramref name="ldy"/> floats apart; up to 15 floats behind it are read.</param>
    /// <param name="ldy">From one row of dy to the next.</param>
    /// <param name="dPanels">dW, <see cref="Panels.Length"/>(k, n) floats.</param>
    public static void KernelGradient(
        Team team,
        nint m,
        nint k,
        nint n,
        ref readonly float x,
        nint ldx,
        ref readonly float dy,
        nint ldy,
        ref float dPanels)
    {
        Debug.Assert(m >= 0 && k >= 0 && n >= 0);
        fixed (float* px = &x)
        fixed (float* pdy = &dy)
        fixed (float* pw = &dPanels)
        {
            MatMulTask task = new() { M = m, K = k, N = n, X = px, XRow = ldx, Panels = pw, Y = pdy, YRow = ldy };
            KernelGradient(team, task);
        }
    }

    /// <summary>The gradient in the widest vectors there are.</summary>
    internal static void KernelGradient(Team team, in MatMulTask task)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            KernelGradientCore<Simd512, Vector512<float>>(team, task);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            KernelGradientCore<Simd256, Vector256<float>>(team, task);
        }
        else
        {
            KernelGradientCore<Simd128, Vector128<float>>(team, task);
        }
    }

    /// <summary>The gradient in one vector width; <see cref="MatMulTask.Y"/> is dy, <see cref="MatMulTask.Panels"/> the result.</summary>
    internal static void KernelGradientCore<S, TV>(Team team, in MatMulTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        Grid grid = new(team, task.K, Panels.Count(task.N));
        nint samples = BlockLength(task.M, SampleBlock);
        nint rows = RowBlock(grid.LastRow - grid.FirstRow, samples, RowBlockLength);
        nint first = 0;
        do
        {
            nint steps = nint.Min(samples, task.M - first);
            for (nint row = grid.FirstRow; row < grid.LastRow; row += rows)
            {
                nint count = nint.Min(rows, grid.LastRow - row);
                float* x = LeftBlock<S, TV>(task, first, steps, row, count, grid.LastColumn - grid.FirstColumn, out nint distance);
                for (nint panel = grid.FirstColumn; panel < grid.LastColumn; panel++)
                {
                    KernelGradientPanel<S, TV>(task, x, distance, first, steps, row, count, panel);
                }
            }

            first += samples;
        }
        while (first < task.M);
    }

    /// <summary>A number of rows of one panel of dW, over one block of samples, whose values of x are at <paramref name="x"/>.</summary>
    private static void KernelGradientPanel<S, TV>(
        in MatMulTask task, float* x, nint xRow, nint sample, nint samples, nint row, nint rows, nint panel)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float* zeros = stackalloc float[Panels.Width];
        nint width = Panels.WidthOf(panel, task.N);
        int vectors = TileColumn.Vectors<S, TV>(width, task.N - panel * Panels.Width);
        nint tileWidth = vectors * S.Count;
        float* dy = task.Y + sample * task.YRow + panel * Panels.Width;
        nint dyRow = task.YRow;
        nint columns = nint.Min(width, task.N - panel * Panels.Width);
        if (columns == width && RowCopy.Pays(dyRow, samples, rows / TileColumn.MaxRows))
        {
            dy = RowCopy.Right.Of<S, TV>(dy, dyRow, samples, width, out dyRow);
        }

        for (nint inPanel = 0; inPanel < width; inPanel += tileWidth)
        {
            nint column = panel * Panels.Width + inPanel;
            TileTask tile = new()
            {
                Steps = samples,
                Left = x,
                LeftRow = 1,
                LeftStep = xRow,
                Right = dy + inPanel,
                RightStep = dyRow,
                Start = zeros,
                Result = task.Panels + panel * Panels.Width * task.K + row * width + inPanel,
                ResultRow = width,
            };
            // The next tile's part of dW follows this one's.
            tile.Ahead = tile.Result + TileColumn.MaxRows * width;
            tile.AheadStep = DivideUp(TileColumn.UsualHeight<S, TV>() * Panels.Width, nint.Max(samples, 1));
            if (sample > 0)
            {
                tile.Start = tile.Result;
                tile.StartRow = width;
            }

            if (column >= task.N)
            {
                // Only padding; dy has nothing there to read.
                tile.Steps = 0;
            }

            TileColumn.Run<S, TV, Epilogue1<Identity>>(tile, rows, vectors);
            nint valid = task.N - column;
            if (valid < tileWidth)
            {
                ClearPadding(tile, rows, nint.Max(valid, 0), tileWidth);
            }
        }
    }

    /// <summary>What the tiles summed up from behind dy's last column is not part of the gradient.</summary>
    private static void ClearPadding(in TileTask tile, nint rows, nint valid, nint tileWidth)
    {
        for (nint r = 0; r < rows; r++)
        {
            new Span<float>(tile.Result + r * tile.ResultRow + valid, (int)(tileWidth - valid)).Clear();
        }
    }
}
