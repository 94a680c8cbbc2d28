using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// One axis made longer by a whole factor: x is [outer, length, inner], y [outer, length · factor, inner]. Bits do not depend on the
/// team's size.
/// </summary>
public static unsafe class UpSampling
{
    /// <summary>y[o, i, ...] = x[o, ⌊i / factor⌋, ...].</summary>
    public static void Nearest(Team team, nint outer, nint length, nint factor, nint inner, ref readonly float x, ref float y)
    {
        fixed (float* px = &x)
        fixed (float* py = &y)
        {
            (nint first, nint last) = team.Share(outer * length);
            float* target = py + first * factor * inner;
            for (float* source = px + first * inner; source < px + last * inner; source += inner)
            {
                for (nint i = 0; i < factor; i++, target += inner)
                {
                    Copy(source, target, inner);
                }
            }
        }
    }

    /// <summary>
    /// y[o, i, ...] lies between the two places of x next to <c>(i + ½) / factor − ½</c>; before the first and behind the last place it
    /// is that place.
    /// </summary>
    public static void Linear(Team team, nint outer, nint length, nint factor, nint inner, ref readonly float x, ref float y)
    {
        fixed (float* px = &x)
        fixed (float* py = &y)
        {
            (nint first, nint last) = team.Share(outer * length * factor);
            for (nint at = first; at < last; at++)
            {
                (nint o, nint i) = Math.DivRem(at, length * factor);
                (nint low, nint high, float share) = Neighbours(i, length, factor);
                float* sample = px + o * length * inner;
                if (Vector512.IsHardwareAccelerated)
                {
                    Mix<Simd512, Vector512<float>>(inner, sample + low * inner, sample + high * inner, share, py + at * inner);
                }
                else if (Vector256.IsHardwareAccelerated)
                {
                    Mix<Simd256, Vector256<float>>(inner, sample + low * inner, sample + high * inner, share, py + at * inner);
                }
                else
                {
                    Mix<Simd128, Vector128<float>>(inner, sample + low * inner, sample + high * inner, share, py + at * inner);
                }
            }
        }
    }

    /// <summary>dx = the gradient of <see cref="Linear"/>: each place gets its shares of the gradients of what it took part in.</summary>
    public static void LinearGradient(Team team, nint outer, nint length, nint factor, nint inner, ref readonly float dy, ref float dx)
    {
        fixed (float* pdy = &dy)
        fixed (float* pdx = &dx)
        {
            (nint first, nint last) = team.Share(outer * length);
            for (nint at = first; at < last; at++)
            {
                (nint o, nint place) = Math.DivRem(at, length);
                float* target = pdx + at * inner;
                new Span<float>(target, (int)inner).Clear();
                nint end = nint.Min(length, place + 2) * factor;
                for (nint i = nint.Max(0, place - 1) * factor; i < end; i++)
                {
                    (nint low, nint high, float share) = Neighbours(i, length, factor);
                    float weight = (low == place ? 1 - share : 0) + (high == place ? share : 0);
                    float* source = pdy + (o * length * factor + i) * inner;
                    if (weight == 0)
                    {
                        continue;
                    }

                    if (Vector512.IsHardwareAccelerated)
                    {
                        AddScaled<Simd512, Vector512<float>>(inner, source, weight, target);
                    }
                    else if (Vector256.IsHardwareAccelerated)
                    {
                        AddScaled<Simd256, Vector256<float>>(inner, source, weight, target);
                    }
                    else
                    {
                        AddScaled<Simd128, Vector128<float>>(inner, source, weight, target);
                    }
                }
            }
        }
    }

    /// <summary>The two places next to a place of the result, and the share of the second.</summary>
    private static (nint Low, nint High, float Share) Neighbours(nint i, nint length, nint factor)
    {
        float place = (i + 0.5f) / factor - 0.5f;
        float floor = MathF.Floor(place);
        nint low = (nint)floor;
        return (nint.Max(low, 0), nint.Min(low + 1, length - 1), place - floor);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mix<S, TV>(nint count, float* low, float* high, float share, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV zero = S.Constant(0);
        TV part = S.Constant(share);
        for (nint i = 0; i < count; i += S.Count)
        {
            nint lanes = nint.Min(S.Count, count - i);
            TV a = S.LoadPartial(low + i, lanes, zero);
            TV b = S.LoadPartial(high + i, lanes, zero);
            S.StorePartial(S.MultiplyAdd(S.Subtract(b, a), part, a), y + i, lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddScaled<S, TV>(nint count, float* x, float scale, float* y)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        TV zero = S.Constant(0);
        TV factor = S.Constant(scale);
        for (nint i = 0; i < count; i += S.Count)
        {
            nint lanes = nint.Min(S.Count, count - i);
            S.StorePartial(S.MultiplyAdd(S.LoadPartial(x + i, lanes, zero), factor, S.LoadPartial(y + i, lanes, zero)), y + i, lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(float* source, float* target, nint count)
    {
        // A call of the library's copy takes longer than the few values of a short row.
        if (count <= 8)
        {
            for (nint i = 0; i < count; i++)
            {
                target[i] = source[i];
            }
        }
        else
        {
            new ReadOnlySpan<float>(source, (int)count).CopyTo(new Span<float>(target, (int)count));
        }
    }
}
