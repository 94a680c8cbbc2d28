using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>
/// Tiles of filters by vectors of places. Each step loads the vectors once for all filters and spreads one value of each filter; eight to
/// twelve sums hide the latency of the multiply-add and fit the registers of every width.
/// </summary>
internal static unsafe class PlanarTiles
{
    /// <summary>The most vectors of places that a tile takes.</summary>
    public const int MaxVectors = 8;

    /// <summary>All filters, up to six at a time.</summary>
    public static void Run<S, TV>(PlanarTask task, nint filters)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        while (filters > 0)
        {
            nint count = filters switch { >= 6 => 6, >= 4 => 4, >= 2 => 2, _ => 1 };
            switch (count)
            {
                case 6:
                    Six<S, TV>(task);
                    break;
                case 4:
                    Four<S, TV>(task);
                    break;
                case 2:
                    Two<S, TV>(task);
                    break;
                default:
                    One<S, TV>(task);
                    break;
            }

            task.Kernel += count;
            task.Start += count;
            task.Result += count * task.ResultRow;
            filters -= count;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six<S, TV>(in PlanarTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float* start = task.Start;
        nint row = task.ResultRow;
        nint* end = task.Offsets + task.Steps;
        for (nint q = 0; q < task.Length; q += 2 * S.Count)
        {
            TV a0 = S.Constant(start[0]), a1 = a0;
            TV b0 = S.Constant(start[1]), b1 = b0;
            TV c0 = S.Constant(start[2]), c1 = c0;
            TV d0 = S.Constant(start[3]), d1 = d0;
            TV e0 = S.Constant(start[4]), e1 = e0;
            TV f0 = S.Constant(start[5]), f1 = f0;
            float* x = task.X + q;
            float* kernel = task.Kernel;
            for (nint* offset = task.Offsets; offset < end; offset++)
            {
                float* at = x + *offset;
                TV x0 = S.Load(in *at, 0), x1 = S.Load(in *at, S.Count);
                TV weight = S.Constant(kernel[0]);
                a0 = S.MultiplyAdd(weight, x0, a0);
                a1 = S.MultiplyAdd(weight, x1, a1);
                weight = S.Constant(kernel[1]);
                b0 = S.MultiplyAdd(weight, x0, b0);
                b1 = S.MultiplyAdd(weight, x1, b1);
                weight = S.Constant(kernel[2]);
                c0 = S.MultiplyAdd(weight, x0, c0);
                c1 = S.MultiplyAdd(weight, x1, c1);
                weight = S.Constant(kernel[3]);
                d0 = S.MultiplyAdd(weight, x0, d0);
                d1 = S.MultiplyAdd(weight, x1, d1);
                weight = S.Constant(kernel[4]);
                e0 = S.MultiplyAdd(weight, x0, e0);
                e1 = S.MultiplyAdd(weight, x1, e1);
                weight = S.Constant(kernel[5]);
                f0 = S.MultiplyAdd(weight, x0, f0);
                f1 = S.MultiplyAdd(weight, x1, f1);
                kernel += Panels.NarrowWidth;
            }

            float* result = task.Result + q;
            Store<S, TV>(result, a0, a1);
            Store<S, TV>(result += row, b0, b1);
            Store<S, TV>(result += row, c0, c1);
            Store<S, TV>(result += row, d0, d1);
            Store<S, TV>(result += row, e0, e1);
            Store<S, TV>(result + row, f0, f1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four<S, TV>(in PlanarTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float* start = task.Start;
        nint row = task.ResultRow;
        nint* end = task.Offsets + task.Steps;
        for (nint q = 0; q < task.Length; q += 2 * S.Count)
        {
            TV a0 = S.Constant(start[0]), a1 = a0;
            TV b0 = S.Constant(start[1]), b1 = b0;
            TV c0 = S.Constant(start[2]), c1 = c0;
            TV d0 = S.Constant(start[3]), d1 = d0;
            float* x = task.X + q;
            float* kernel = task.Kernel;
            for (nint* offset = task.Offsets; offset < end; offset++)
            {
                float* at = x + *offset;
                TV x0 = S.Load(in *at, 0), x1 = S.Load(in *at, S.Count);
                TV weight = S.Constant(kernel[0]);
                a0 = S.MultiplyAdd(weight, x0, a0);
                a1 = S.MultiplyAdd(weight, x1, a1);
                weight = S.Constant(kernel[1]);
                b0 = S.MultiplyAdd(weight, x0, b0);
                b1 = S.MultiplyAdd(weight, x1, b1);
                weight = S.Constant(kernel[2]);
                c0 = S.MultiplyAdd(weight, x0, c0);
                c1 = S.MultiplyAdd(weight, x1, c1);
                weight = S.Constant(kernel[3]);
                d0 = S.MultiplyAdd(weight, x0, d0);
                d1 = S.MultiplyAdd(weight, x1, d1);
                kernel += Panels.NarrowWidth;
            }

            float* result = task.Result + q;
            Store<S, TV>(result, a0, a1);
            Store<S, TV>(result += row, b0, b1);
            Store<S, TV>(result += row, c0, c1);
            Store<S, TV>(result + row, d0, d1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two<S, TV>(in PlanarTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        nint row = task.ResultRow;
        nint* end = task.Offsets + task.Steps;
        for (nint q = 0; q < task.Length; q += 4 * S.Count)
        {
            TV a0 = S.Constant(task.Start[0]), a1 = a0, a2 = a0, a3 = a0;
            TV b0 = S.Constant(task.Start[1]), b1 = b0, b2 = b0, b3 = b0;
            float* x = task.X + q;
            float* kernel = task.Kernel;
            for (nint* offset = task.Offsets; offset < end; offset++)
            {
                float* at = x + *offset;
                TV first = S.Constant(kernel[0]), second = S.Constant(kernel[1]);
                TV value = S.Load(in *at, 0);
                a0 = S.MultiplyAdd(first, value, a0);
                b0 = S.MultiplyAdd(second, value, b0);
                value = S.Load(in *at, S.Count);
                a1 = S.MultiplyAdd(first, value, a1);
                b1 = S.MultiplyAdd(second, value, b1);
                value = S.Load(in *at, 2 * S.Count);
                a2 = S.MultiplyAdd(first, value, a2);
                b2 = S.MultiplyAdd(second, value, b2);
                value = S.Load(in *at, 3 * S.Count);
                a3 = S.MultiplyAdd(first, value, a3);
                b3 = S.MultiplyAdd(second, value, b3);
                kernel += Panels.NarrowWidth;
            }

            float* result = task.Result + q;
            Store<S, TV>(result, a0, a1);
            Store<S, TV>(result + 2 * S.Count, a2, a3);
            Store<S, TV>(result += row, b0, b1);
            Store<S, TV>(result + 2 * S.Count, b2, b3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One<S, TV>(in PlanarTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        nint* end = task.Offsets + task.Steps;
        for (nint q = 0; q < task.Length; q += MaxVectors * S.Count)
        {
            TV a0 = S.Constant(task.Start[0]), a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, a6 = a0, a7 = a0;
            float* x = task.X + q;
            float* kernel = task.Kernel;
            for (nint* offset = task.Offsets; offset < end; offset++)
            {
                float* at = x + *offset;
                TV weight = S.Constant(*kernel);
                a0 = S.MultiplyAdd(weight, S.Load(in *at, 0), a0);
                a1 = S.MultiplyAdd(weight, S.Load(in *at, S.Count), a1);
                a2 = S.MultiplyAdd(weight, S.Load(in *at, 2 * S.Count), a2);
                a3 = S.MultiplyAdd(weight, S.Load(in *at, 3 * S.Count), a3);
                a4 = S.MultiplyAdd(weight, S.Load(in *at, 4 * S.Count), a4);
                a5 = S.MultiplyAdd(weight, S.Load(in *at, 5 * S.Count), a5);
                a6 = S.MultiplyAdd(weight, S.Load(in *at, 6 * S.Count), a6);
                a7 = S.MultiplyAdd(weight, S.Load(in *at, 7 * S.Count), a7);
                kernel += Panels.NarrowWidth;
            }

            float* result = task.Result + q;
            Store<S, TV>(result, a0, a1);
            Store<S, TV>(result + 2 * S.Count, a2, a3);
            Store<S, TV>(result + 4 * S.Count, a4, a5);
            Store<S, TV>(result + 6 * S.Count, a6, a7);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<S, TV>(float* result, TV first, TV second)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        S.Store(first, ref *result, 0);
        S.Store(second, ref *result, S.Count);
    }
}
