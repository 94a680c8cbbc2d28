using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Rows of variance 1 and their gradient, against double precision.</summary>
public class NormalizeRowsTests
{
    public static TheoryData<int, int, bool> Shapes
    {
        get
        {
            TheoryData<int, int, bool> shapes = [];
            foreach (int columns in new[] { 1, 2, 7, 16, 31, 64, 65, 200, 3000 })
            {
                shapes.Add(5, columns, true);
                shapes.Add(3, columns, false);
            }

            shapes.Add(0, 4, true);
            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Rows_and_their_gradient_agree_with_the_definition(int rows, int columns, bool center) =>
        Widths.Run(new NormalizeRowsTest(rows, columns, center));
}

/// <summary>One shape, in one width, with and without gamma and beta, for teams of one to three.</summary>
internal sealed unsafe class NormalizeRowsTest(int rows, int columns, bool center) : IWidthTest
{
    private const float Epsilon = 0.01f;

    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        PinnedFloats x = PinnedFloats.Random(rows * columns, 1), dy = PinnedFloats.Random(rows * columns, 2);
        PinnedFloats gamma = PinnedFloats.Random(columns, 3), beta = PinnedFloats.Random(columns, 4);
        foreach ((bool scale, bool shift) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            Check(
                (team, y) => NormalizeRows.RunCore<S, TV>(
                    team, rows, columns, center, Epsilon, x.Pointer, scale ? gamma.Pointer : null, shift ? beta.Pointer : null, y),
                (row, i) =>
                {
                    (double mean, double factor) = Moments(x, row);
                    return ((x[(row * columns) + i] - mean) * factor * (scale ? gamma[i] : 1)) + (shift ? beta[i] : 0);
                });
        }

        Check(
            (team, dx) => NormalizeRows.GradientCore<S, TV>(team, rows, columns, center, Epsilon, x.Pointer, dy.Pointer, dx),
            (row, i) =>
            {
                (double mean, double factor) = Moments(x, row);
                double[] g = [.. Enumerable.Range(row * columns, columns).Select(at => (double)dy[at])];
                double slope = g.Select((value, j) => value * (x[(row * columns) + j] - mean) * factor).Average();
                return factor * (g[i] - (center ? g.Average() : 0) - ((x[(row * columns) + i] - mean) * factor * slope));
            });
    }

    private delegate void Kernel(Team team, float* result);

    private void Check(Kernel kernel, Func<int, int, double> expected)
    {
        int[]? bits = null;
        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats y = new(rows * columns);
            Teams.Run(size, team => kernel(team, y.Pointer));
            for (int at = 0; bits is null && at < rows * columns; at += columns > 300 ? 97 : 1)
            {
                double value = expected(at / columns, at % columns);
                Assert.Equal(value, y[at], 2e-6 * (10 + Math.Abs(value)));
            }

            Assert.Equal(bits ??= y.Bits(), y.Bits());
            y.AssertGuardUntouched();
        }
    }

    private (double Mean, double Factor) Moments(PinnedFloats x, int row)
    {
        double[] values = [.. Enumerable.Range(row * columns, columns).Select(at => (double)x[at])];
        double mean = center ? values.Average() : 0;
        return (mean, 1 / Math.Sqrt(values.Average(value => (value - mean) * (value - mean)) + Epsilon));
    }
}
