using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>
/// Convolutions over one to three axes, channels last, as products of matrices: the patches that the window sees, gathered block by
/// block, with the kernel <c>[cells of the window · channels of a group, filters]</c>, which lies in panels, or row by row where there are
/// several groups. Callers guarantee the sizes.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class Conv
{
    /// <summary>y = map(conv(x) + bias).</summary>
    /// <param name="team">The workers; each computes its share of y.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="x">[batch, input axes, channels].</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="bias">A value a filter, or a null reference for none.</param>
    /// <param name="y">[batch, output axes, filters]. Must not overlap x.</param>
    public static void Forward<TMap>(
        Team team, ConvShape shape, ref readonly float x, ref readonly float kernel, ref readonly float bias, ref float y)
        where TMap : struct, IMap1
    {
        fixed (float* px = &x, pk = &kernel, pb = &bias, py = &y)
        {
            Run<Epilogue1<TMap>>(team, shape, new ConvTensors { X = px, Kernel = pk, Bias = pb, Y = py });
        }
    }

    /// <summary>y = map(conv(x) + bias, operand): as <see cref="Forward"/>, with a tensor of y's shape beside it that is not y itself.</summary>
    public static void ForwardWith<TMap>(
        Team team, ConvShape shape, ref readonly float x, ref readonly float kernel, ref readonly float bias, ref readonly float operand, ref float y)
        where TMap : struct, IMap2
    {
        fixed (float* px = &x, pk = &kernel, pb = &bias, po = &operand, py = &y)
        {
            Run<Epilogue2<TMap>>(team, shape, new ConvTensors { X = px, Kernel = pk, Bias = pb, Operand = po, Y = py });
        }
    }

    /// <summary>y = map(conv(x) · scale + bias): as <see cref="Forward"/>, with a factor a filter; up to 15 floats behind scale and bias are read.</summary>
    public static void ForwardScaled<TMap>(
        Team team, ConvShape shape, ref readonly float x, ref readonly float kernel, ref readonly float bias, ref readonly float scale, ref float y)
        where TMap : struct, IMap1
    {
        fixed (float* px = &x, pk = &kernel, pb = &bias, ps = &scale, py = &y)
        {
            Run<ScaledEpilogue<Epilogue1<TMap>>>(team, shape, new ConvTensors { X = px, Kernel = pk, Bias = pb, Scale = ps, Y = py });
        }
    }

    /// <summary>y = map(conv(x) · scale + bias, operand): <see cref="ForwardWith"/> and <see cref="ForwardScaled"/> in one.</summary>
    public static void ForwardScaledWith<TMap>(
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
            Run<ScaledEpilogue<Epilogue2<TMap>>>(team, shape, new ConvTensors { X = px, Kernel = pk, Bias = pb, Scale = ps, Operand = po, Y = py });
        }
    }
}
