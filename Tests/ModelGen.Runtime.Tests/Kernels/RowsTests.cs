using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Rows copied and padded, against the definition, for teams of one to three.</summary>
public class RowsTests
{
    public static TheoryData<int, int, int, int> Sizes =>
        new() { { 1, 1, 0, 0 }, { 1, 100, 3, 40 }, { 5, 3, 0, 2 }, { 7, 17, 20, 1 }, { 40, 9, 8, 8 }, { 2, 0, 3, 4 }, { 0, 4, 1, 1 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Copied_rows_stand_at_their_new_distance_and_nothing_between_is_touched(int rows, int count, int xGap, int yGap)
    {
        PinnedFloats x = PinnedFloats.Random(Math.Max(1, rows * (count + xGap)), 1);
        float[] expected = [.. Enumerable.Repeat(7f, Math.Max(1, rows * (count + yGap)))];
        for (int row = 0; row < rows; row++)
        {
            x.Span.Slice(row * (count + xGap), count).CopyTo(expected.AsSpan(row * (count + yGap)));
        }

        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats y = new(expected.Length);
            y.Span.Fill(7);
            Teams.Run(size, team => Rows.Copy(team, rows, count, ref x.Ref, count + xGap, ref y.Ref, count + yGap));
            Assert.Equal(expected, y.Span.ToArray());
            y.AssertGuardUntouched();
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Padded_rows_have_zeros_around(int rows, int count, int before, int after)
    {
        PinnedFloats x = PinnedFloats.Random(Math.Max(1, rows * count), 1);
        int length = before + count + after;
        float[] expected = new float[Math.Max(1, rows * length)];
        for (int row = 0; row < rows; row++)
        {
            x.Span.Slice(row * count, count).CopyTo(expected.AsSpan((row * length) + before));
        }

        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats y = new(expected.Length);
            y.Span.Clear();
            y.Span[..(rows * length)].Fill(7);
            Teams.Run(size, team => Rows.Pad(team, rows, before, count, after, ref x.Ref, ref y.Ref));
            Assert.Equal(expected, y.Span.ToArray());
            y.AssertGuardUntouched();
        }
    }
}
