namespace ModelGen.Kernels;

/// <content>
/// The transpose of a convolution: its gradient by the input, and what a transposed convolution computes. Input cells whose distance is a
/// multiple of the stride meet the same cells of the window; they are one phase, a convolution of stride 1 by part of the kernel.
/// </content>
public static unsafe partial class Conv
{
    /// <summary>y = map(convᵀ(x) + bias).</summary>
    /// <param name="team">The workers; each computes its share of y.</param>
    /// <param name="shape">The sizes of the convolution.</param>
    /// <param name="x">[batch, output axes, filters]: what the convolution gives, or the gradient by it.</param>
    /// <param name="kernel">The kernel as <see cref="RepackKernel"/> brings it.</param>
    /// <param name="bias">A value a channel, or a null reference for none.</param>
    /// <param name="y">[batch, input axes, channels]: what the convolution reads, or the gradient by it. Must not overlap x.</param>
    public static void InputGradient<TMap>(
        Team team, ConvShape shape, ref readonly float x, ref readonly float kernel, ref readonly float bias, ref float y)
        where TMap : struct, IMap1
    {
        fixed (float* px = &x, pk = &kernel, pb = &bias, py = &y)
        {
            RunTransposed<Epilogue1<TMap>>(team, shape, new ConvTensors { X = px, Kernel = pk, Bias = pb, Y = py });
        }
    }

    /// <summary>y = map(convᵀ(x) + bias, operand): as <see cref="InputGradient"/>, with a tensor of y's shape beside it that is not y itself.</summary>
    public static void InputGradientWith<TMap>(
        Team team, ConvShape shape, ref readonly float x, ref readonly float kernel, ref readonly float bias, ref readonly float operand, ref float y)
        where TMap : struct, IMap2
    {
        fixed (float* px = &x, pk = &kernel, pb = &bias, po = &operand, py = &y)
        {
            RunTransposed<Epilogue2<TMap>>(team, shape, new ConvTensors { X = px, Kernel = pk, Bias = pb, Operand = po, Y = py });
        }
    }

    /// <summary>y = map(convᵀ(x) · scale + bias): as <see cref="InputGradient"/>, with a factor a channel; up to 15 floats behind scale and bias are read.</summary>
    public static void InputGradientScaled<TMap>(
        Team team, ConvShape shape, ref readonly float x, ref readonly float kernel, ref readonly float bias, ref readonly float scale, ref float y)
        where TMap : struct, IMap1
    {
        fixed (float* px = &x, pk = &kernel, pb = &bias, ps = &scale, py = &y)
        {
            RunTransposed<ScaledEpilogue<Epilogue1<TMap>>>(team, shape, new ConvTensors { X = px, Kernel = pk, Bias = pb, Scale = ps, Y = py });
        }
    }

    /// <summary>y = map(convᵀ(x) · scale + bias, operand): <see cref="InputGradientWith"/> and <see cref="InputGradientScaled"/> in one.</summary>
    public static void InputGradientScaledWith<TMap>(
        Team team,
        ConvShape shape,
        ref readonly float x,
        ref readonly float kernel,
        ref readonly float bias,
        ref readonly float scale,
        ref readonly float operand,
        ref float y)
        where TMap : struct, IMap2
    {
        fixed (float* px = &x, pk = &kernel, pb = &bias, ps = &scale, po = &operand, py = &y)
        {
            RunTransposed<ScaledEpilogue<Epilogue2<TMap>>>(team, shape, new ConvTensors { X = px, Kernel = pk, Bias = pb, Scale = ps, Operand = po, Y = py });
        }
    }
}
