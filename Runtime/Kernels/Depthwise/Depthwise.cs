using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Convolutions of each channel by itself: x is [batch, height, width, channels], the kernel [height, width, channels], y
/// [batch, height, width, channels] with the windows' numbers; an unused axis is <see cref="WindowAxis.One"/>. Callers guarantee the
/// sizes. Bits do not depend on the team's size.
/// </summary>
public static unsafe partial class Depthwise
{
    /// <summary>y = map(x ∗ kernel + bias).</summary>
    /// <param name="team">The workers; each computes its share of y.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="height">The windows along the first axis.</param>
    /// <param name="width">The windows along the second axis.</param>
    /// <param name="channels">Channels of x, the kernel and y.</param>
    /// <param name="x">The input. Must not overlap y.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="bias">A value for each channel, or a null reference for none.</param>
    /// <param name="y">The result.</param>
    public static void Forward<TMap>(
        Team team, nint batch, WindowAxis height, WindowAxis width, nint channels,
        ref readonly float x, ref readonly float kernel, ref readonly float bias, ref float y)
        where TMap : struct, IMap1
    {
        fixed (float* px = &x)
        fixed (float* pk = &kernel)
        fixed (float* pb = &bias)
        fixed (float* py = &y)
        {
            DepthwiseTask task = new()
            {
                Batch = batch,
                Height = height,
                Width = width,
                Channels = channels,
                Source = px,
                Kernel = pk,
                Bias = pb,
                Result = py,
            };
            Dispatch<FromInputs, Epilogue1<TMap>>(team, task);
        }
    }

    /// <summary>y = map(x ∗ kernel + bias, operand): as <see cref="Forward"/>, with a second tensor of y's shape, which may be y itself.</summary>
    public static void ForwardWith<TMap>(
        Team team, nint batch, WindowAxis height, WindowAxis width, nint channels,
        ref readonly float x, ref readonly float kernel, ref readonly float bias, ref readonly float operand, ref float y)
        where TMap : struct, IMap2
    {
        fixed (float* px = &x)
        fixed (float* pk = &kernel)
        fixed (float* pb = &bias)
        fixed (float* po = &operand)
        fixed (float* py = &y)
        {
            DepthwiseTask task = new()
            {
                Batch = batch,
                Height = height,
                Width = width,
                Channels = channels,
                Source = px,
                Kernel = pk,
                Bias = pb,
                Operand = po,
                Result = py,
            };
            Dispatch<FromInputs, Epilogue2<TMap>>(team, task);
        }
    }

    /// <summary>y = map((x ∗ kernel) · scale + bias): as <see cref="Forward"/>, with a factor a channel; up to 15 floats behind scale and bias are read.</summary>
    public static void ForwardScaled<TMap>(
        Team team, nint batch, WindowAxis height, WindowAxis width, nint channels,
        ref readonly float x, ref readonly float kernel, ref readonly float bias, ref readonly float scale, ref float y)
        where TMap : struct, IMap1
    {
        fixed (float* px = &x, pk = &kernel, pb = &bias, ps = &scale, py = &y)
        {
            DepthwiseTask task = new()
            {
                Batch = batch,
                Height = height,
                Width = width,
                Channels = channels,
                Source = px,
                Kernel = pk,
                Bias = pb,
                Scale = ps,
                Result = py,
            };
            Dispatch<FromInputs, ScaledEpilogue<Epilogue1<TMap>>>(team, task);
        }
    }

    /// <summary>y = map((x ∗ kernel) · scale + bias, operand): <see cref="ForwardWith"/> and <see cref="ForwardScaled"/> in one.</summary>
    public static void ForwardScaledWith<TMap>(
        Team team, nint batch, WindowAxis height, WindowAxis width, nint channels,
        ref readonly float x, ref readonly float kernel, ref readonly float bias, ref readonly float scale, ref readonly float operand, ref float y)
        where TMap : struct, IMap2
    {
        fixed (float* px = &x, pk = &kernel, pb = &bias, ps = &scale, po = &operand, py = &y)
        {
            DepthwiseTask task = new()
            {
                Batch = batch,
                Height = height,
                Width = width,
                Channels = channels,
                Source = px,
                Kernel = pk,
                Bias = pb,
                Scale = ps,
                Operand = po,
                Result = py,
            };
            Dispatch<FromInputs, ScaledEpilogue<Epilogue2<TMap>>>(team, task);
        }
    }

    /// <summary>dx = map(the gradient of <see cref="Forward"/> by x).</summary>
    /// <param name="team">The workers; each computes its share of dx.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="height">The windows along the first axis.</param>
    /// <param name="width">The windows along the second axis.</param>
    /// <param name="channels">Channels of dy, the kernel and dx.</param>
    /// <param name="dy">The gradient by y. Must not overlap dx.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="dx">The gradient by x.</param>
    public static void InputGradient<TMap>(
        Team team, nint batch, WindowAxis height, WindowAxis width, nint channels,
        ref readonly float dy, ref readonly float kernel, ref float dx)
        where TMap : struct, IMap1
    {
        fixed (float* pdy = &dy)
        fixed (float* pk = &kernel)
        fixed (float* pdx = &dx)
        {
            DepthwiseTask task = new()
            {
                Batch = batch,
                Height = height,
                Width = width,
                Channels = channels,
                Source = pdy,
                Kernel = pk,
                Result = pdx,
            };
            Dispatch<FromOutputs, Epilogue1<TMap>>(team, task);
        }
    }

    /// <summary>dx = map(the gradient by x, operand): as <see cref="InputGradient"/>, with a second tensor of dx's shape, which may be dx itself.</summary>
    public static void InputGradientWith<TMap>(
        Team team, nint batch, WindowAxis height, WindowAxis width, nint channels,
        ref readonly float dy, ref readonly float kernel, ref readonly float operand, ref float dx)
        where TMap : struct, IMap2
    {
        fixed (float* pdy = &dy)
        fixed (float* pk = &kernel)
        fixed (float* po = &operand)
        fixed (float* pdx = &dx)
        {
            DepthwiseTask task = new()
            {
                Batch = batch,
                Height = height,
                Width = width,
                Channels = channels,
                Source = pdy,
                Kernel = pk,
                Operand = po,
                Result = pdx,
            };
            Dispatch<FromOutputs, Epilogue2<TMap>>(team, task);
        }
    }

    private static void Dispatch<TSide, TEpilogue>(Team team, in DepthwiseTask task)
        where TSide : struct, IWindowSide
        where TEpilogue : struct, IEpilogue
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Core<Simd512, Vector512<float>, TSide, TEpilogue>(team, task);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Core<Simd256, Vector256<float>, TSide, TEpilogue>(team, task);
        }
        else
        {
            Core<Simd128, Vector128<float>, TSide, TEpilogue>(team, task);
        }
    }
}
