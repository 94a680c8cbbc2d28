using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

public class LookupTests
{
    private static readonly float[] s_indices = [2, 0, 2, 3, -0.4f, 2.9f, 2, 0, 3];

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(37)]
    [InlineData(70)]
    public void Gather_copies_rows_and_cuts_fractions(int width)
    {
        PinnedFloats indices = Indices(), table = PinnedFloats.Random(4 * width, 1);
        PinnedFloats y = new(s_indices.Length * width);
        Teams.Run(2, team => Gather.Run(team, s_indices.Length, 4, width, ref indices.Ref, ref table.Ref, ref y.Ref, "words"));
        for (int i = 0; i < y.Length; i++)
        {
            Assert.Equal(table[((int)s_indices[i / width] * width) + (i % width)], y[i]);
        }

        y.AssertGuardUntouched();
    }

    [Theory]
    [InlineData(4f, "4")]
    [InlineData(-1f, "-1")]
    [InlineData(1e20f, "1E+20")]
    [InlineData(float.NaN, "NaN")]
    public void Gather_names_an_index_that_is_no_row(float index, string text)
    {
        PinnedFloats indices = new(2), table = PinnedFloats.Random(4 * 3, 1), y = new(2 * 3);
        (indices.Span[0], indices.Span[1]) = (3, index);
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => Gather.Run(Team.Single, 2, 4, 3, ref indices.Ref, ref table.Ref, ref y.Ref, "words"));
        Assert.Equal($"words looks up rows by their numbers, 0 to 3, but gets {text}. It has 4 rows: more values or steps than that need a larger layer.", error.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(37)]
    [InlineData(70)]
    public void ScatterAdd_adds_rows_in_order_for_any_team(int width)
    {
        PinnedFloats indices = Indices(), x = PinnedFloats.Random(s_indices.Length * width, 1);
        PinnedFloats expected = new(5 * width);
        expected.Span.Clear();
        for (int i = 0; i < x.Length; i++)
        {
            expected.Span[((int)s_indices[i / width] * width) + (i % width)] += x[i];
        }

        for (int size = 1; size <= 4; size++)
        {
            PinnedFloats y = new(5 * width);
            Teams.Run(size, team => ScatterAdd.Run(team, s_indices.Length, 5, width, ref indices.Ref, ref x.Ref, ref y.Ref));
            Assert.Equal(expected.Bits(), y.Bits());
            y.AssertGuardUntouched();
        }
    }

    [Fact]
    public void Positions_count_from_0()
    {
        PinnedFloats y = new(37);
        Teams.Run(3, team => Positions.Run(team, 37, ref y.Ref));
        Assert.Equal(Enumerable.Range(0, 37).Select(i => (float)i), y.Span.ToArray());
        y.AssertGuardUntouched();
    }

    private static PinnedFloats Indices()
    {
        PinnedFloats indices = new(s_indices.Length);
        s_indices.CopyTo(indices.Span);
        return indices;
    }
}
