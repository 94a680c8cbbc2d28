using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Tiles of four steps by up to three filters: each vector of places serves several sums, and those fit the registers of every width.</summary>
internal static unsafe class PlanarGradientTiles
{
    private const int Steps = 4;

    /// <summary>All steps and filters. The sums grow in the order of the places, whatever tile they are in.</summary>
    public static void Run<S, TV>(PlanarGradientTask task, nint filters)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        while (filters > 0)
        {
            nint count = filters switch { 4 => 2, >= 3 => 3, _ => filters };
            for (nint step = task.Steps.First; step < task.Steps.End; step += Steps)
            {
                switch (count)
                {
                    case 3:
                        Three<S, TV>(task, step);
                        break;
                    case 2:
                        Two<S, TV>(task, step);
                        break;
                    default:
                        One<S, TV>(task, step);
                        break;
                }
            }

            task.Dy += count * task.DyRow;
            task.Sums += count * S.Count;
            filters -= count;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Three<S, TV>(in PlanarGradientTask task, nint step)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        Columns columns = new(task, step);
        float* x0 = columns.X0, x1 = columns.X1, x2 = columns.X2, x3 = columns.X3;
        float* dy0 = task.Dy, dy1 = dy0 + task.DyRow, dy2 = dy1 + task.DyRow;
        TV a0 = S.Constant(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0, c0 = a0, c1 = a0, c2 = a0, c3 = a0;
        nint q = 0;
        for (; q <= task.Length - S.Count; q += S.Count)
        {
            TV a = S.Load(in dy0[q], 0), b = S.Load(in dy1[q], 0), c = S.Load(in dy2[q], 0);
            TV x = S.Load(in x0[q], 0);
            a0 = S.MultiplyAdd(a, x, a0);
            b0 = S.MultiplyAdd(b, x, b0);
            c0 = S.MultiplyAdd(c, x, c0);
            x = S.Load(in x1[q], 0);
            a1 = S.MultiplyAdd(a, x, a1);
            b1 = S.MultiplyAdd(b, x, b1);
            c1 = S.MultiplyAdd(c, x, c1);
            x = S.Load(in x2[q], 0);
            a2 = S.MultiplyAdd(a, x, a2);
            b2 = S.MultiplyAdd(b, x, b2);
            c2 = S.MultiplyAdd(c, x, c2);
            x = S.Load(in x3[q], 0);
            a3 = S.MultiplyAdd(a, x, a3);
            b3 = S.MultiplyAdd(b, x, b3);
            c3 = S.MultiplyAdd(c, x, c3);
        }

        nint rest = task.Length - q;
        if (rest > 0)
        {
            TV zero = S.Constant(0);
            TV a = S.LoadPartial(dy0 + q, rest, zero), b = S.LoadPartial(dy1 + q, rest, zero), c = S.LoadPartial(dy2 + q, rest, zero);
            TV x = S.LoadPartial(x0 + q, rest, zero);
            a0 = S.MultiplyAdd(a, x, a0);
            b0 = S.MultiplyAdd(b, x, b0);
            c0 = S.MultiplyAdd(c, x, c0);
            x = S.LoadPartial(x1 + q, rest, zero);
            a1 = S.MultiplyAdd(a, x, a1);
            b1 = S.MultiplyAdd(b, x, b1);
            c1 = S.MultiplyAdd(c, x, c1);
            x = S.LoadPartial(x2 + q, rest, zero);
            a2 = S.MultiplyAdd(a, x, a2);
            b2 = S.MultiplyAdd(b, x, b2);
            c2 = S.MultiplyAdd(c, x, c2);
            x = S.LoadPartial(x3 + q, rest, zero);
            a3 = S.MultiplyAdd(a, x, a3);
            b3 = S.MultiplyAdd(b, x, b3);
            c3 = S.MultiplyAdd(c, x, c3);
        }

        columns.Add<S, TV>(0, a0, a1, a2, a3);
        columns.Add<S, TV>(S.Count, b0, b1, b2, b3);
        columns.Add<S, TV>(2 * S.Count, c0, c1, c2, c3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two<S, TV>(in PlanarGradientTask task, nint step)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        Columns columns = new(task, step);
        float* x0 = columns.X0, x1 = columns.X1, x2 = columns.X2, x3 = columns.X3;
        float* dy0 = task.Dy, dy1 = dy0 + task.DyRow;
        TV a0 = S.Constant(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
        nint q = 0;
        for (; q <= task.Length - S.Count; q += S.Count)
        {
            TV a = S.Load(in dy0[q], 0), b = S.Load(in dy1[q], 0);
            TV x = S.Load(in x0[q], 0);
            a0 = S.MultiplyAdd(a, x, a0);
            b0 = S.MultiplyAdd(b, x, b0);
            x = S.Load(in x1[q], 0);
            a1 = S.MultiplyAdd(a, x, a1);
            b1 = S.MultiplyAdd(b, x, b1);
            x = S.Load(in x2[q], 0);
            a2 = S.MultiplyAdd(a, x, a2);
            b2 = S.MultiplyAdd(b, x, b2);
            x = S.Load(in x3[q], 0);
            a3 = S.MultiplyAdd(a, x, a3);
            b3 = S.MultiplyAdd(b, x, b3);
        }

        nint rest = task.Length - q;
        if (rest > 0)
        {
            TV zero = S.Constant(0);
            TV a = S.LoadPartial(dy0 + q, rest, zero), b = S.LoadPartial(dy1 + q, rest, zero);
            TV x = S.LoadPartial(x0 + q, rest, zero);
            a0 = S.MultiplyAdd(a, x, a0);
            b0 = S.MultiplyAdd(b, x, b0);
            x = S.LoadPartial(x1 + q, rest, zero);
            a1 = S.MultiplyAdd(a, x, a1);
            b1 = S.MultiplyAdd(b, x, b1);
            x = S.LoadPartial(x2 + q, rest, zero);
            a2 = S.MultiplyAdd(a, x, a2);
            b2 = S.MultiplyAdd(b, x, b2);
            x = S.LoadPartial(x3 + q, rest, zero);
            a3 = S.MultiplyAdd(a, x, a3);
            b3 = S.MultiplyAdd(b, x, b3);
        }

        columns.Add<S, TV>(0, a0, a1, a2, a3);
        columns.Add<S, TV>(S.Count, b0, b1, b2, b3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One<S, TV>(in PlanarGradientTask task, nint step)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        Columns columns = new(task, step);
        float* x0 = columns.X0, x1 = columns.X1, x2 = columns.X2, x3 = columns.X3;
        float* dy = task.Dy;
        TV a0 = S.Constant(0), a1 = a0, a2 = a0, a3 = a0;
        nint q = 0;
        for (; q <= task.Length - S.Count; q += S.Count)
        {
            TV a = S.Load(in dy[q], 0);
            a0 = S.MultiplyAdd(a, S.Load(in x0[q], 0), a0);
            a1 = S.MultiplyAdd(a, S.Load(in x1[q], 0), a1);
            a2 = S.MultiplyAdd(a, S.Load(in x2[q], 0), a2);
            a3 = S.MultiplyAdd(a, S.Load(in x3[q], 0), a3);
        }

        nint rest = task.Length - q;
        if (rest > 0)
        {
            TV zero = S.Constant(0);
            TV a = S.LoadPartial(dy + q, rest, zero);
            a0 = S.MultiplyAdd(a, S.LoadPartial(x0 + q, rest, zero), a0);
            a1 = S.MultiplyAdd(a, S.LoadPartial(x1 + q, rest, zero), a1);
            a2 = S.MultiplyAdd(a, S.LoadPartial(x2 + q, rest, zero), a2);
            a3 = S.MultiplyAdd(a, S.LoadPartial(x3 + q, rest, zero), a3);
        }

        columns.Add<S, TV>(0, a0, a1, a2, a3);
    }

    /// <summary>What four steps read and where their sums are; steps behind the last are the last once more, whose sums are not used.</summary>
    private readonly ref struct Columns
    {
        private readonly float* _sums;
        private readonly nint _row;
        private readonly nint _last;

        public Columns(in PlanarGradientTask task, nint step)
        {
            _sums = task.Sums + step * task.SumsRow;
            _row = task.SumsRow;
            _last = task.Steps.End - 1 - step;
            nint* offsets = task.Offsets + step;
            X0 = task.X + offsets[0];
            X1 = task.X + offsets[nint.Min(1, _last)];
            X2 = task.X + offsets[nint.Min(2, _last)];
            X3 = task.X + offsets[nint.Min(3, _last)];
        }

        public float* X0 { get; }

        public float* X1 { get; }

        public float* X2 { get; }

        public float* X3 { get; }

        /// <summary>Adds to the sums of one filter.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add<S, TV>(nint filter, TV first, TV second, TV third, TV fourth)
            where S : struct, IKernelSimd<TV>
            where TV : struct
        {
            Add<S, TV>(0, filter, first);
            Add<S, TV>(1, filter, second);
            Add<S, TV>(2, filter, third);
            Add<S, TV>(3, filter, fourth);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Add<S, TV>(nint step, nint filter, TV value)
            where S : struct, IKernelSimd<TV>
            where TV : struct
        {
            if (step <= _last)
            {
                float* sum = _sums + step * _row + filter;
                S.Store(S.Add(S.Load(in *sum, 0), value), ref *sum, 0);
            }
        }
    }
}
