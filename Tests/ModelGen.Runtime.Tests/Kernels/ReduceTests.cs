using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Sums and maxima along an axis against double precision.</summary>
public class ReduceTests
{
    public static TheoryData<int, int, int> Shapes
    {
        get
        {
            TheoryData<int, int, int> shapes = [];
            foreach (int outer in new[] { 0, 1, 3 })
            {
                foreach (int reduce in new[] { 0, 1, 2, 5, 63, 64, 65, 300 })
                {
                    foreach (int inner in new[] { 1, 2, 7, 16, 17, 33, 70, 150 })
                    {
                        shapes.Add(outer, reduce, inner);
                    }
                }
            }

            shapes.Add(1, 10_001, 1);
            shapes.Add(2, 4096, 1);
            shapes.Add(1, 9000, 64);
            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Sum_and_Max_agree_with_the_definition(int outer, int reduce, int inner) => Widths.Run(new ReduceTest(outer, reduce, inner));

    [Theory]
    [InlineData(1, 100, 1)]
    [InlineData(16, 5, 3)]
    [InlineData(16, 1000, 70)]
    [InlineData(16, 100, 64)]
    [InlineData(3, 0, 20)]
    public void Parts_add_up(int parts, int reduce, int inner) => Widths.Run(new PartsTest(parts, reduce, inner));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Max_lets_no_NaN_pass(int inner)
    {
        for (int at = 0; at < 40; at++)
        {
            PinnedFloats x = PinnedFloats.Random(40 * inner, 1);
            x.Span[at * inner] = float.NaN;
            PinnedFloats y = new(inner);
            Reduce.Max(Team.Single, 1, 40, inner, ref x.Ref, ref y.Ref);
            Assert.True(float.IsNaN(y[0]));
            Assert.Equal(inner - 1, y.Span.ToArray().Count(float.IsFinite));
        }
    }

    [Fact]
    public void Long_sums_keep_their_digits()
    {
        const int count = 1_000_000;
        PinnedFloats x = new(count);
        x.Span.Fill(0.1f);
        PinnedFloats y = new(1);
        Reduce.Sum(Team.Single, 1, count, 1, ref x.Ref, ref y.Ref, 1);
        Assert.Equal(count * (double)0.1f, y[0], 0.1);
        PinnedFloats columns = new(2);
        Reduce.Sum(Team.Single, 1, count / 2, 2, ref x.Ref, ref columns.Ref, 1);
        Assert.Equal(count / 2 * (double)0.1f, columns[1], 0.5);
    }

    [Fact]
    public void The_total_of_losses_is_scaled_and_the_same_for_any_team()
    {
        PinnedFloats values = PinnedFloats.Random(1000, 1);
        double expected = values.Span.ToArray().Sum(value => (double)value) * 0.25;
        int[]? first = null;
        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats loss = new(1);
            Teams.Run(size, team => LossSum.Run(team, 1000, ref values.Ref, ref loss.Ref, 0.25f));
            Assert.Equal(expected, loss[0], 1e-5);
            first ??= loss.Bits();
            Assert.Equal(first, loss.Bits());
        }
    }
}

/// <summary>One shape, in one width, for teams of one to three.</summary>
internal sealed unsafe class ReduceTest(int outer, int reduce, int inner) : IWidthTest
{
    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        PinnedFloats x = PinnedFloats.Random(outer * reduce * inner, 1);
        int[]? sumBits = null;
        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats sum = new(outer * inner);
            PinnedFloats max = new(outer * inner);
            Teams.Run(size, team =>
            {
                Reduce.SumCore<S, TV>(team, outer, reduce, inner, x.Pointer, sum.Pointer, 0.5f);
                Reduce.MaxCore<S, TV>(team, outer, reduce, inner, x.Pointer, max.Pointer);
            });
            for (int o = 0; o < outer; o++)
            {
                for (int i = 0; i < inner; i++)
                {
                    float[] values = [.. Enumerable.Range(0, reduce).Select(r => x[(o * reduce + r) * inner + i])];
                    Assert.Equal(0.5 * values.Sum(value => (double)value), sum[o * inner + i], 1e-6 + 1e-7 * reduce);
                    Assert.Equal(values.Append(float.NegativeInfinity).Max(), max[o * inner + i]);
                }
            }

            sumBits ??= sum.Bits();
            Assert.Equal(sumBits, sum.Bits());
            sum.AssertGuardUntouched();
            max.AssertGuardUntouched();
        }
    }
}

/// <summary>Sums of parts against their definition, in one width, for teams of one to three.</summary>
internal sealed unsafe class PartsTest(int parts, int reduce, int inner) : IWidthTest
{
    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        PinnedFloats x = PinnedFloats.Random(reduce * inner, 1);
        int[]? bits = null;
        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats y = new(parts * inner);
            Teams.Run(size, team => Reduce.PartsCore<S, TV>(team, parts, reduce, inner, x.Pointer, y.Pointer));
            for (int part = 0; part < parts; part++)
            {
                int start = reduce * part / parts, end = reduce * (part + 1) / parts;
                for (int i = 0; i < inner; i++)
                {
                    double expected = Enumerable.Range(start, end - start).Sum(r => (double)x[r * inner + i]);
                    Assert.Equal(expected, y[part * inner + i], 1e-6 + 1e-7 * reduce);
                }
            }

            bits ??= y.Bits();
            Assert.Equal(bits, y.Bits());
            y.AssertGuardUntouched();
        }
    }
}
