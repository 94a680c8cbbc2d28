using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>max(0, x·W + bias) and operand − (x·W) against double precision; what lies between the rows of y must stay as it was.</summary>
internal sealed unsafe class ForwardTest(int m, int k, int n, int padding) : IWidthTest
{
    private const float Untouched = 77;

    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        int ldx = k + padding;
        int ldy = n + padding;
        PinnedFloats x = PinnedFloats.Random(m * ldx, 1);
        PinnedFloats weights = PinnedFloats.Random(k * n, 2);
        PinnedFloats panels = new(Panels.Length(k, n));
        PinnedFloats bias = PinnedFloats.Random(n + 15, 3);
        PinnedFloats operand = PinnedFloats.Random(m * ldy, 4);
        PinnedFloats y = new(m * ldy);
        Panels.Pack(k, n, ref weights.Ref, ref panels.Ref);
        MatMulTask task = new()
        {
            M = m,
            K = k,
            N = n,
            X = x.Pointer,
            XRow = ldx,
            Panels = panels.Pointer,
            Bias = bias.Pointer,
            Y = y.Pointer,
            YRow = ldy,
        };

        y.Span.Fill(Untouched);
        MatMul.ForwardCore<S, TV, Epilogue1<ReLU>>(Team.Single, task);
        Check((r, c, sum) => Math.Max(sum + bias[c], 0), typeof(S).Name);

        y.Span.Fill(Untouched);
        task.Bias = null;
        task.Operand = operand.Pointer;
        task.OperandRow = ldy;
        MatMul.ForwardCore<S, TV, Epilogue2<Difference>>(Team.Single, task);
        GC.KeepAlive(panels);
        Check((r, c, sum) => sum - operand[r * ldy + c], typeof(S).Name);

        void Check(Func<int, int, double, double> expected, string width)
        {
            double tolerance = 2e-7 * (k + 8) * 0.5 + 1e-6;
            for (int r = 0; r < m; r++)
            {
                for (int c = 0; c < ldy; c++)
                {
                    float actual = y[r * ldy + c];
                    double exact = c < n ? expected(r, c, Product(x, r * ldx, weights, c)) : Untouched;
                    Assert.True(Math.Abs(actual - exact) <= tolerance, $"{width} m={m} k={k} n={n}: [{r}, {c}] is {actual}, not {exact}");
                }
            }

            y.AssertGuardUntouched();
        }
    }

    private double Product(PinnedFloats x, int row, PinnedFloats weights, int column)
    {
        double sum = 0;
        for (int i = 0; i < k; i++)
        {
            sum += (double)x[row + i] * weights[i * n + column];
        }

        return sum;
    }

    private readonly struct Difference : IMap2
    {
        public static TV Apply<S, TV>(TV a, TV b)
            where S : struct, ISimd<TV>
            where TV : struct => S.Subtract(a, b);
    }
}

/// <summary>xᵀ·dy against double precision, and 0 in the padding of the panels.</summary>
internal sealed unsafe class KernelGradientTest(int m, int k, int n, int padding) : IWidthTest
{
    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        int ldx = k + padding;
        int ldy = n + padding;
        PinnedFloats x = PinnedFloats.Random(m * ldx, 1);
        PinnedFloats dy = PinnedFloats.Random(m * ldy + 15, 2);

        // What lies behind the last row may be anything.
        dy.Span[(m * ldy)..].Fill(float.NaN);
        PinnedFloats gradient = new(Panels.Length(k, n));
        MatMulTask task = new()
        {
            M = m,
            K = k,
            N = n,
            X = x.Pointer,
            XRow = ldx,
            Panels = gradient.Pointer,
            Y = dy.Pointer,
            YRow = ldy,
        };
        MatMul.KernelGradientCore<S, TV>(Team.Single, task);

        PinnedFloats rows = new(k * n);
        Panels.Unpack(k, n, ref gradient.Ref, ref rows.Ref);
        for (int i = 0; i < k; i++)
        {
            for (int c = 0; c < n; c++)
            {
                double expected = 0;
                for (int r = 0; r < m; r++)
                {
                    expected += (double)x[r * ldx + i] * dy[r * ldy + c];
                }

                float actual = rows[i * n + c];
                Assert.True(
                    Math.Abs(actual - expected) <= 1e-6 + 1e-7 * m, $"{typeof(S).Name} m={m} k={k} n={n}: [{i}, {c}] is {actual}, not {expected}");
            }
        }

        PinnedFloats packed = new(Panels.Length(k, n));
        Panels.Pack(k, n, ref rows.Ref, ref packed.Ref);
        Assert.Equal(packed.Bits(), gradient.Bits());
        gradient.AssertGuardUntouched();
    }
}

/// <summary>Forward product and gradient by one, two, three and four workers, bit for bit.</summary>
internal sealed unsafe class MatMulTeamTest(int m, int k, int n) : IWidthTest
{
    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        PinnedFloats x = PinnedFloats.Random(m * k, 1);
        PinnedFloats dy = PinnedFloats.Random(m * n + 15, 2);
        PinnedFloats panels = PinnedFloats.Random(Panels.Length(k, n), 3);
        PinnedFloats bias = PinnedFloats.Random(n + 15, 4);
        int[]? y1 = null;
        int[]? gradient1 = null;
        for (int size = 1; size <= 4; size++)
        {
            PinnedFloats y = new(m * n);
            PinnedFloats gradient = new(Panels.Length(k, n));
            Teams.Run(size, team =>
            {
                MatMulTask task = new()
                {
                    M = m,
                    K = k,
                    N = n,
                    X = x.Pointer,
                    XRow = k,
                    Panels = panels.Pointer,
                    Bias = bias.Pointer,
                    Y = y.Pointer,
                    YRow = n,
                };
                MatMul.ForwardCore<S, TV, Epilogue1<ReLU>>(team, task);
                task.Panels = gradient.Pointer;
                task.Y = dy.Pointer;
                MatMul.KernelGradientCore<S, TV>(team, task);
            });
            y1 ??= y.Bits();
            gradient1 ??= gradient.Bits();
            Assert.Equal(y1, y.Bits());
            Assert.Equal(gradient1, gradient.Bits());
        }
    }
}
