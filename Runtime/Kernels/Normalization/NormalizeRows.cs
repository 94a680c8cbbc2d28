using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Rows brought to variance 1, each read from memory once: LayerNormalization and RMSNormalization.</summary>
public static unsafe class NormalizeRows
{
    /// <summary>
    /// y = (x − mean) / √(mean square distance + ε) · gamma + beta for each row of x, [rows, columns]. Without
    /// <paramref name="center"/> the mean counts as 0. gamma and beta, [columns], may be null references; y may be x.
    /// </summary>
    public static void Run(
        Team team, nint rows, nint columns, bool center, float epsilon, ref readonly float x, ref readonly float gamma, ref readonly float beta, ref float y)
    {
        fixed (float* px = &x)
        fixed (float* pg = &gamma)
        fixed (float* pb = &beta)
        fixed (float* py = &y)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                RunCore<Simd512, Vector512<float>>(team, rows, columns, center, epsilon, px, pg, pb, py);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                RunCore<Simd256, Vector256<float>>(team, rows, columns, center, epsilon, px, pg, pb, py);
            }
            else
            {
                RunCore<Simd128, Vector128<float>>(team, rows, columns, center, epsilon, px, pg, pb, py);
            }
        }
    }

    /// <summary>The gradient by x of what <see cref="Run"/> gives without gamma and beta, from that by the result; dx may be x or dy.</summary>
    public static void Gradient(
        Team team, nint rows, nint columns, bool center, float epsilon, ref readonly float x, ref readonly float dy, ref float dx)
    {
        fixed (float* px = &x)
        fixed (float* pg = &dy)
        fixed (float* pd = &dx)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                GradientCore<Simd512, Vector512<float>>(team, rows, columns, center, epsilon, px, pg, pd);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                GradientCore<Simd256, Vector256<float>>(team, rows, columns, center, epsilon, px, pg, pd);
            }
            else
            {
                GradientCore<Simd128, Vector128<float>>(team, rows, columns, center, epsilon, px, pg, pd);
            }
        }
    }

    internal static void RunCore<S, TV>(Team team, nint rows, nint columns, bool center, float epsilon, float* x, float* gamma, float* beta, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        (nint first, nint last) = team.Share(rows);
        for (nint row = first; row < last; row++)
        {
            float* source = x + row * columns;
            (float mean, float factor) = RowMoments.Of<S, TV>(source, columns, center, epsilon);
            WriteRow<S, TV>(source, columns, mean, factor, gamma, beta, y + row * columns);
        }
    }

    internal static void GradientCore<S, TV>(Team team, nint rows, nint columns, bool center, float epsilon, float* x, float* dy, float* dx)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        (nint first, nint last) = team.Share(rows);
        for (nint row = first; row < last; row++)
        {
            float* source = x + row * columns;
            float* gradient = dy + row * columns;
            (float mean, float factor) = RowMoments.Of<S, TV>(source, columns, center, epsilon);
            double shift = center ? Reduce.SumRow<S, TV>(gradient, columns) / columns : 0;
            double slope = RowMoments.Dot<S, TV>(source, mean, gradient, columns) * factor * factor / columns;
            WriteGradient<S, TV>(source, gradient, columns, mean, factor, (float)shift, (float)slope, dx + row * columns);
        }
    }

    /// <summary>y = (x − mean) · factor · gamma + beta.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteRow<S, TV>(float* x, nint count, float mean, float factor, float* gamma, float* beta, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV shift = S.Constant(mean);
        TV scale = S.Constant(factor);
        TV zero = S.Constant(0);
        TV one = S.Constant(1);
        nint i = 0;
        if (gamma is not null && beta is not null)
        {
            for (; i <= count - S.Count; i += S.Count)
            {
                TV value = S.Multiply(S.Subtract(S.Load(in x[i], 0), shift), scale);
                S.Store(S.MultiplyAdd(value, S.Load(in gamma[i], 0), S.Load(in beta[i], 0)), ref y[i], 0);
            }
        }
        else if (gamma is null && beta is null)
        {
            for (; i <= count - S.Count; i += S.Count)
            {
                S.Store(S.Multiply(S.Subtract(S.Load(in x[i], 0), shift), scale), ref y[i], 0);
            }
        }

        // One of the two alone, and what is left of a row.
        for (; i < count; i += S.Count)
        {
            nint rest = nint.Min(S.Count, count - i);
            TV value = S.Multiply(S.Subtract(S.LoadPartial(x + i, rest, zero), shift), scale);
            TV times = gamma is null ? one : S.LoadPartial(gamma + i, rest, zero);
            TV plus = beta is null ? zero : S.LoadPartial(beta + i, rest, zero);
            S.StorePartial(S.MultiplyAdd(value, times, plus), y + i, rest);
        }
    }

    /// <summary>dx = factor · (dy − shift − (x − mean) · slope).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteGradient<S, TV>(float* x, float* dy, nint count, float mean, float factor, float shift, float slope, float* dx)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV zero = S.Constant(0);
        TV middle = S.Constant(mean);
        TV offset = S.Constant(shift);
        TV steep = S.Constant(slope);
        TV scale = S.Constant(factor);
        nint i = 0;
        for (; i <= count - S.Count; i += S.Count)
        {
            TV along = S.Multiply(S.Subtract(S.Load(in x[i], 0), middle), steep);
            S.Store(S.Multiply(S.Subtract(S.Subtract(S.Load(in dy[i], 0), offset), along), scale), ref dx[i], 0);
        }

        nint rest = count - i;
        if (rest > 0)
        {
            TV along = S.Multiply(S.Subtract(S.LoadPartial(x + i, rest, zero), middle), steep);
            TV across = S.Subtract(S.LoadPartial(dy + i, rest, zero), offset);
            S.StorePartial(S.Multiply(S.Subtract(across, along), scale), dx + i, rest);
        }
    }
}
