using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Maxima and averages of windows over up to three axes: x is [batch, depth, height, width, channels], y the same with the windows'
/// numbers; unused axes are <see cref="WindowAxis.One"/>. Padding belongs to no window. Bits do not depend on the team's size.
/// </summary>
public static unsafe partial class Pooling
{
    /// <summary>y = the largest value of each window; NaN where one of its values is NaN.</summary>
    public static void Max(
        Team team, nint batch, WindowAxis depth, WindowAxis height, WindowAxis width, nint channels, ref readonly float x, ref float y)
    {
        fixed (float* px = &x)
        fixed (float* py = &y)
        {
            Forward<MaxPool>(team, new PoolTask { Batch = batch, Depth = depth, Height = height, Width = width, Channels = channels, X = px, Y = py });
        }
    }

    /// <summary>y = the mean of the values in each window.</summary>
    public static void Average(
        Team team, nint batch, WindowAxis depth, WindowAxis height, WindowAxis width, nint channels, ref readonly float x, ref float y)
    {
        fixed (float* px = &x)
        fixed (float* py = &y)
        {
            Forward<AveragePool>(team, new PoolTask { Batch = batch, Depth = depth, Height = height, Width = width, Channels = channels, X = px, Y = py });
        }
    }

    /// <summary>dx = the gradient of <see cref="Max"/>: the first of the largest values of a window gets the window's.</summary>
    /// <param name="team">The workers; each computes its share of dx.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="depth">The windows along the first axis.</param>
    /// <param name="height">The windows along the second axis.</param>
    /// <param name="width">The windows along the third axis.</param>
    /// <param name="channels">Values at each place.</param>
    /// <param name="x">The input.</param>
    /// <param name="y">Its maxima.</param>
    /// <param name="dy">The gradient by y.</param>
    /// <param name="dx">The gradient by x, all of it written.</param>
    public static void MaxGradient(
        Team team, nint batch, WindowAxis depth, WindowAxis height, WindowAxis width, nint channels,
        ref readonly float x, ref readonly float y, ref readonly float dy, ref float dx)
    {
        fixed (float* px = &x)
        fixed (float* py = &y)
        fixed (float* pdy = &dy)
        fixed (float* pdx = &dx)
        {
            PoolTask task = new()
            {
                Batch = batch,
                Depth = depth,
                Height = height,
                Width = width,
                Channels = channels,
                X = px,
                Y = py,
                OutputGradient = pdy,
                InputGradient = pdx,
            };
            Backward<MaxPoolGradient>(team, task);
        }
    }

    /// <summary>dx = the gradient of <see cref="Average"/>: each value gets its share of the gradients of its windows.</summary>
    public static void AverageGradient(
        Team team, nint batch, WindowAxis depth, WindowAxis height, WindowAxis width, nint channels, ref readonly float dy, ref float dx)
    {
        fixed (float* pdy = &dy)
        fixed (float* pdx = &dx)
        {
            PoolTask task = new()
            {
                Batch = batch,
                Depth = depth,
                Height = height,
                Width = width,
                Channels = channels,
                OutputGradient = pdy,
                InputGradient = pdx,
            };
            Backward<AveragePoolGradient>(team, task);
        }
    }

    private static void Forward<TPool>(Team team, in PoolTask task)
        where TPool : struct, IPool
    {
        if (Vector512.IsHardwareAccelerated)
        {
            ForwardCore<Simd512, Vector512<float>, TPool>(team, task);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            ForwardCore<Simd256, Vector256<float>, TPool>(team, task);
        }
        else
        {
            ForwardCore<Simd128, Vector128<float>, TPool>(team, task);
        }
    }

    private static void Backward<TGradient>(Team team, in PoolTask task)
        where TGradient : struct, IPoolGradient
    {
        if (Vector512.IsHardwareAccelerated)
        {
            BackwardCore<Simd512, Vector512<float>, TGradient>(team, task);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            BackwardCore<Simd256, Vector256<float>, TGradient>(team, task);
        }
        else
        {
            BackwardCore<Simd128, Vector128<float>, TGradient>(team, task);
        }
    }
}
