namespace ModelGen.Kernels;

/// <content>Products whose columns are scaled before the bias is added: what is left of a batch normalization behind them.</content>
public static unsafe partial class MatMul
{
    /// <summary>y = map((x·W) · scale + bias): as <see cref="Forward"/>, with a factor a column; up to 15 floats behind scale and bias are read.</summary>
    public static void ForwardScaled<TMap>(
        Team team,
        nint m,
        nint k,
        nint n,
        ref readonly float x,
        nint ldx,
        ref readonly float panels,
        ref readonly float bias,
        ref readonly float scale,
        ref float y,
        nint ldy)
        where TMap : struct, IMap1
    {
        fixed (float* px = &x, pw = &panels, pb = &bias, ps = &scale, py = &y)
        {
            MatMulTask task = new() { M = m, K = k, N = n, X = px, XRow = ldx, Panels = pw, Bias = pb, Scale = ps, Y = py, YRow = ldy };
            Dispatch<ScaledEpilogue<Epilogue1<TMap>>>(team, task);
        }
    }

    /// <summary>y = map((x·W) · scale + bias, operand): <see cref="ForwardWith"/> and <see cref="ForwardScaled"/> in one.</summary>
    public static void ForwardScaledWith<TMap>(
        Team team,
        nint m,
        nint k,
        nint n,
        ref readonly float x,
        nint ldx,
        ref readonly float panels,
        ref readonly float bias,
        ref readonly float scale,
        ref readonly float operand,
        nint ldOperand,
        ref float y,
        nint ldy)
        where TMap : struct, IMap2
    {
        fixed (float* px = &x, pw = &panels, pb = &bias, ps = &scale, po = &operand, py = &y)
        {
            MatMulTask task = new()
            {
                M = m,
                K = k,
                N = n,
                X = px,
                XRow = ldx,
                Panels = pw,
                Bias = pb,
                Scale = ps,
                Operand = po,
                OperandRow = ldOperand,
                Y = py,
                YRow = ldy,
            };
            Dispatch<ScaledEpilogue<Epilogue2<TMap>>>(team, task);
        }
    }
}
