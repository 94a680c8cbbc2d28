using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Softmax, its logarithm and the crossentropy against double precision.</summary>
public class SoftmaxTests
{
    [Fact]
    public void Every_column_tail_agrees_with_the_definition()
    {
        for (int columns = 1; columns <= 70; columns++)
        {
            Widths.Run(new SoftmaxTest(5, columns, scale: 4));
        }
    }

    [Theory]
    [InlineData(3, 1000, 1)]
    [InlineData(2, 33, 500)]
    [InlineData(0, 10, 1)]
    public void Long_and_extreme_rows_agree_with_the_definition(int rows, int columns, float scale) =>
        Widths.Run(new SoftmaxTest(rows, columns, scale));

    [Fact]
    public void Masked_values_get_no_share()
    {
        PinnedFloats x = PinnedFloats.Of(1, float.NegativeInfinity, 1);
        PinnedFloats y = new(3);
        Softmax.Run(Team.Single, 1, 3, ref x.Ref, ref y.Ref);
        Assert.Equal([0.5f, 0, 0.5f], y.Span.ToArray());
    }

    [Fact]
    public void NaN_spoils_its_row_and_no_other()
    {
        PinnedFloats x = PinnedFloats.Of(1, 2, float.NaN, 4, 5, 6);
        PinnedFloats y = new(6);
        Softmax.Run(Team.Single, 2, 3, ref x.Ref, ref y.Ref);
        Assert.All(y.Span[..3].ToArray(), value => Assert.True(float.IsNaN(value)));
        Assert.Equal(1, y.Span[3..].ToArray().Sum(), 1e-6f);
    }

    [Fact]
    public void A_target_of_zero_adds_no_loss_where_the_probability_vanishes()
    {
        PinnedFloats logits = PinnedFloats.Of(0, float.NegativeInfinity);
        PinnedFloats target = PinnedFloats.Of(1, 0);
        PinnedFloats probabilities = new(2);
        PinnedFloats loss = new(1);
        SoftmaxCrossentropy.Run(Team.Single, 1, 2, ref logits.Ref, ref target.Ref, ref probabilities.Ref, ref loss.Ref);
        Assert.Equal([1f, 0], probabilities.Span.ToArray());
        Assert.Equal(0, loss[0]);
    }
}

/// <summary>One shape, in one width, for teams of one to three; softmax also in place.</summary>
internal sealed unsafe class SoftmaxTest(int rows, int columns, float scale) : IWidthTest
{
    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        PinnedFloats x = PinnedFloats.Random(rows * columns, 1);
        foreach (ref float value in x.Span)
        {
            value *= scale;
        }

        PinnedFloats target = PinnedFloats.Random(rows * columns, 2);
        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats softmax = new(rows * columns);
            x.Span.CopyTo(softmax.Span);
            PinnedFloats logSoftmax = new(rows * columns);
            PinnedFloats probabilities = new(rows * columns);
            PinnedFloats loss = new(rows);
            Teams.Run(size, team =>
            {
                Softmax.RunCore<S, TV>(team, rows, columns, softmax.Pointer, softmax.Pointer);
                LogSoftmax.RunCore<S, TV>(team, rows, columns, x.Pointer, logSoftmax.Pointer);
                SoftmaxCrossentropy.RunCore<S, TV>(team, rows, columns, x.Pointer, target.Pointer, probabilities.Pointer, loss.Pointer);
            });
            for (int r = 0; r < rows; r++)
            {
                double[] row = [.. Enumerable.Range(0, columns).Select(c => (double)x[r * columns + c])];
                double logSum = row.Max() + Math.Log(row.Sum(value => Math.Exp(value - row.Max())));
                double expectedLoss = 0;
                for (int c = 0; c < columns; c++)
                {
                    int at = r * columns + c;
                    double log = row[c] - logSum;
                    Assert.Equal(Math.Exp(log), softmax[at], 1e-6);
                    Assert.Equal(Math.Exp(log), probabilities[at], 1e-5);
                    Assert.Equal(log, logSoftmax[at], 1e-6 * (1 + Math.Abs(log)));
                    expectedLoss -= target[at] * log;
                }

                Assert.Equal(expectedLoss, loss[r], 1e-6 * (1 + columns * scale));
            }

            softmax.AssertGuardUntouched();
            logSoftmax.AssertGuardUntouched();
            probabilities.AssertGuardUntouched();
            loss.AssertGuardUntouched();
        }
    }
}
