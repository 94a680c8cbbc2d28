using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>The scans of one cell, whatever its type.</summary>
internal static class RecurrentCells
{
    public static void Scan<S, TV>(CellKind kind, Team team, in RecurrentTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        switch (kind)
        {
            case CellKind.SimpleRnn:
                RecurrentScan.Run<S, TV, SimpleRnnCell<TanhMap>>(team, task);
                break;
            case CellKind.Lstm:
                RecurrentScan.Run<S, TV, LstmCell<TanhMap, SigmoidMap>>(team, task);
                break;
            case CellKind.Gru:
                RecurrentScan.Run<S, TV, GruCell<TanhMap, SigmoidMap>>(team, task);
                break;
            default:
                RecurrentScan.Run<S, TV, ResetBeforeGruCell<TanhMap, SigmoidMap>>(team, task);
                break;
        }
    }

    public static void ScanBack<S, TV>(CellKind kind, Team team, in RecurrentTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        switch (kind)
        {
            case CellKind.SimpleRnn:
                RecurrentScan.RunBack<S, TV, SimpleRnnGradient<TanhSlope>>(team, task);
                break;
            case CellKind.Lstm:
                RecurrentScan.RunBack<S, TV, LstmGradient<Identity, TanhSlope, Identity, SigmoidSlope>>(team, task);
                break;
            case CellKind.Gru:
                RecurrentScan.RunBack<S, TV, GruGradient<Identity, TanhSlope, Identity, SigmoidSlope>>(team, task);
                break;
            default:
                RecurrentScan.RunBack<S, TV, ResetBeforeGruGradient<Identity, TanhSlope, Identity, SigmoidSlope>>(team, task);
                break;
        }
    }
}

/// <summary>The scan, alone and by teams, against double precision; teams give the same bits.</summary>
internal sealed unsafe class RecurrentScanTest(CellKind kind, RecurrentCase item) : IWidthTest
{
    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        double[] expected = item.Expected(item.ProjectedValues);
        int[]? bits = null;
        foreach (int members in new[] { 1, 2, 3 })
        {
            PinnedFloats y = new(expected.Length);
            Teams.Run(members, team => RecurrentCells.Scan<S, TV>(kind, team, item.Task with { Result = y.Pointer }));
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.True(Math.Abs(y[i] - expected[i]) <= 1e-5, $"{typeof(S).Name} {kind}: [{i}] is {y[i]}, not {expected[i]}");
            }

            y.AssertGuardUntouched();
            Assert.Equal(bits ??= y.Bits(), y.Bits());
        }
    }
}

/// <summary>The backward scan against central differences of the forward scan in double precision.</summary>
internal sealed unsafe class RecurrentGradientTest(CellKind kind, RecurrentCase item) : IWidthTest
{
    private const double Step = 1e-5;

    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        double[] projected = item.ProjectedValues;
        PinnedFloats gradient = PinnedFloats.Random(item.Expected(projected).Length + 15, 7);
        PinnedFloats tape = new((item.Form.Batch * item.Form.Steps * item.TapeWidth) + 15);
        int gates = kind == CellKind.Gru ? 6 : item.Gates;
        int[]? bits = null;
        foreach (int members in new[] { 1, 2 })
        {
            PinnedFloats result = new((item.Form.Batch * item.Form.Steps * gates * item.Form.Units) + 15);
            Teams.Run(members, team => RecurrentCells.Scan<S, TV>(kind, team, item.Task with { Tape = tape.Pointer }));
            Teams.Run(members, team => RecurrentCells.ScanBack<S, TV>(
                kind, team, item.Task with { Kernel = item.Transposed.Pointer, Gradient = gradient.Pointer, Tape = tape.Pointer, Result = result.Pointer }));
            Assert.Equal(bits ??= result.Bits(), result.Bits());
            if (members == 1)
            {
                Check(typeof(S).Name, projected, gradient, result, gates);
            }
        }
    }

    private void Check(string width, double[] projected, PinnedFloats gradient, PinnedFloats result, int gates)
    {
        double Loss() => item.Expected(projected).Select((value, i) => value * gradient[i]).Sum();
        int columns = item.Gates * (int)item.Form.Units;
        for (int i = 0; i < projected.Length; i++)
        {
            double kept = projected[i];
            projected[i] = kept + Step;
            double above = Loss();
            projected[i] = kept - Step;
            double expected = (above - Loss()) / (2 * Step);
            projected[i] = kept;
            float actual = result[(i / columns * gates * item.Form.Units) + (i % columns)];
            Assert.True(Math.Abs(actual - expected) <= 2e-5 * (1 + Math.Abs(expected)), $"{width} {kind}: [{i}] is {actual}, not {expected}");
        }
    }
}

/// <summary>The slope of tanh by its result.</summary>
internal readonly struct TanhSlope : IMap1
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => S.Subtract(S.Constant(1), S.Multiply(a, a));
}

/// <summary>The slope of sigmoid by its result.</summary>
internal readonly struct SigmoidSlope : IMap1
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => S.Multiply(a, S.Subtract(S.Constant(1), a));
}
