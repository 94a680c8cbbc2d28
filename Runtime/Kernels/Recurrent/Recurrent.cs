using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Recurrent layers, on the projected input x·W + b of all steps. Callers guarantee the sizes; up to 15 floats behind tensors other
/// than results are read.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class Recurrent
{
    /// <summary>The layer's result: the last states, or those after every step.</summary>
    /// <param name="team">The workers; each takes its share of the sequences.</param>
    /// <param name="form">Sizes and order.</param>
    /// <param name="projected">x·W + b: [batch, steps, gates·units].</param>
    /// <param name="kernel">The recurrent kernel [units, gates·units] in panels.</param>
    /// <param name="bias">What is added to the product with the state, or a null reference.</param>
    /// <param name="h">The first state [batch, units], or a null reference for 0.</param>
    /// <param name="c">The first cell state, or a null reference for 0.</param>
    /// <param name="mask">[batch, steps], 0 where a step leaves the state as it is; or a null reference.</param>
    /// <param name="y">[batch, units] or [batch, steps, units]; with <see cref="RecurrentOptions.Cells"/> of twice the units.</param>
    public static void Run<TCell>(
        Team team,
        RecurrentForm form,
        ref readonly float projected,
        ref readonly float kernel,
        ref readonly float bias,
        ref readonly float h,
        ref readonly float c,
        ref readonly float mask,
        ref float y)
        where TCell : struct, IRecurrentCell
    {
        fixed (float* px = &projected)
        fixed (float* pw = &kernel)
        fixed (float* pb = &bias)
        fixed (float* ph = &h)
        fixed (float* pc = &c)
        fixed (float* pm = &mask)
        fixed (float* py = &y)
        {
            Dispatch<TCell>(team, new RecurrentTask { Form = form, Projected = px, Kernel = pw, Bias = pb, H = ph, C = pc, Mask = pm, Result = py });
        }
    }

    /// <summary>As <see cref="Run"/>, but gives for every input step all that training needs of it.</summary>
    /// <param name="team">The workers.</param>
    /// <param name="form">Sizes and order.</param>
    /// <param name="projected">x·W + b.</param>
    /// <param name="kernel">The recurrent kernel in panels.</param>
    /// <param name="bias">What is added to the product with the state, or a null reference.</param>
    /// <param name="h">The first state, or a null reference.</param>
    /// <param name="c">The first cell state, or a null reference.</param>
    /// <param name="mask">0 where a step is left out, or a null reference.</param>
    /// <param name="dropout">Factors of the state in the product [batch, units], or a null reference.</param>
    /// <param name="tape">[batch, steps, states and kept values].</param>
    public static void Record<TCell>(
        Team team,
        RecurrentForm form,
        ref readonly float projected,
        ref readonly float kernel,
        ref readonly float bias,
        ref readonly float h,
        ref readonly float c,
        ref readonly float mask,
        ref readonly float dropout,
        ref float tape)
        where TCell : struct, IRecurrentCell
    {
        fixed (float* px = &projected)
        fixed (float* pw = &kernel)
        fixed (float* pb = &bias)
        fixed (float* ph = &h)
        fixed (float* pc = &c)
        fixed (float* pm = &mask)
        fixed (float* pd = &dropout)
        fixed (float* pt = &tape)
        {
            Dispatch<TCell>(
                team, new RecurrentTask { Form = form, Projected = px, Kernel = pw, Bias = pb, H = ph, C = pc, Mask = pm, Dropout = pd, Tape = pt });
        }
    }

    /// <summary>The gradients by all gates, from the gradient by the result.</summary>
    /// <param name="team">The workers.</param>
    /// <param name="form">Sizes and order, as of the forward scan.</param>
    /// <param name="gradient">The gradient by the result: [batch, units] or [batch, steps, units].</param>
    /// <param name="kernel">The transpose of the recurrent kernel, [gates·units, units] in panels.</param>
    /// <param name="h">The first state, or a null reference.</param>
    /// <param name="c">The first cell state, or a null reference.</param>
    /// <param name="mask">0 where a step was left out, or a null reference.</param>
    /// <param name="dropout">Factors of the state in the product, or a null reference.</param>
    /// <param name="tape">What <see cref="Record"/> gave.</param>
    /// <param name="result">[batch, steps, gradients·units].</param>
    public static void Gradient<TCell>(
        Team team,
        RecurrentForm form,
        ref readonly float gradient,
        ref readonly float kernel,
        ref readonly float h,
        ref readonly float c,
        ref readonly float mask,
        ref readonly float dropout,
        ref readonly float tape,
        ref float result)
        where TCell : struct, IRecurrentGradient
    {
        fixed (float* pg = &gradient)
        fixed (float* pw = &kernel)
        fixed (float* ph = &h)
        fixed (float* pc = &c)
        fixed (float* pm = &mask)
        fixed (float* pd = &dropout)
        fixed (float* pt = &tape)
        fixed (float* py = &result)
        {
            RecurrentTask task = new() { Form = form, Gradient = pg, Kernel = pw, H = ph, C = pc, Mask = pm, Dropout = pd, Tape = pt, Result = py };
            if (Vector512.IsHardwareAccelerated)
            {
                RecurrentScan.RunBack<Simd512, Vector512<float>, TCell>(team, task);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                RecurrentScan.RunBack<Simd256, Vector256<float>, TCell>(team, task);
            }
            else
            {
                RecurrentScan.RunBack<Simd128, Vector128<float>, TCell>(team, task);
            }
        }
    }

    private static void Dispatch<TCell>(Team team, in RecurrentTask task)
        where TCell : struct, IRecurrentCell
    {
        if (Vector512.IsHardwareAccelerated)
        {
            RecurrentScan.Run<Simd512, Vector512<float>, TCell>(team, task);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            RecurrentScan.Run<Simd256, Vector256<float>, TCell>(team, task);
        }
        else
        {
            RecurrentScan.Run<Simd128, Vector128<float>, TCell>(team, task);
        }
    }
}
