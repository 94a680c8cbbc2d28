using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>The panel layout, there and back and transposed.</summary>
public class PanelsTests
{
    public static TheoryData<int, int> Sizes
    {
        get
        {
            TheoryData<int, int> sizes = [];
            foreach (int k in new[] { 0, 1, 3, 16, 17, 32, 50 })
            {
                foreach (int n in new[] { 1, 15, 16, 17, 31, 32, 33, 48, 49, 64, 70 })
                {
                    sizes.Add(k, n);
                }
            }

            return sizes;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Values_lie_where_the_layout_says_and_padding_is_zero(int k, int n)
    {
        PinnedFloats matrix = PinnedFloats.Random(k * n, 1);
        PinnedFloats panels = new(Panels.Length(k, n));
        Panels.Pack(k, n, ref matrix.Ref, ref panels.Ref);
        Assert.Equal(Expected(k, n, (i, c) => matrix[i * n + c]), panels.Span.ToArray());
        panels.AssertGuardUntouched();

        PinnedFloats back = new(k * n);
        Panels.Unpack(k, n, ref panels.Ref, ref back.Ref);
        Assert.Equal(matrix.Bits(), back.Bits());
        back.AssertGuardUntouched();
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Transposing_gives_the_panels_of_the_transpose_for_any_team(int k, int n)
    {
        PinnedFloats matrix = PinnedFloats.Random(k * n, 1);
        PinnedFloats panels = new(Panels.Length(k, n));
        Panels.Pack(k, n, ref matrix.Ref, ref panels.Ref);
        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats transposed = new(Panels.Length(n, k));
            Teams.Run(size, team => Panels.Transpose(team, k, n, ref panels.Ref, ref transposed.Ref));
            Assert.Equal(Expected(n, k, (c, i) => matrix[i * n + c]), transposed.Span.ToArray());
            transposed.AssertGuardUntouched();
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Activations_are_packed_as_they_are_and_transposed(int k, int n)
    {
        const int padding = 5;
        PinnedFloats rows = PinnedFloats.Random(k * (n + padding), 1);
        PinnedFloats columns = PinnedFloats.Random(n * (k + padding), 2);
        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats panels = new(Panels.Length(k, n));
            Teams.Run(size, team => Panels.PackActivations(team, k, n, ref rows.Ref, n + padding, ref panels.Ref));
            Assert.Equal(Expected(k, n, (i, c) => rows[i * (n + padding) + c]), panels.Span.ToArray());

            PinnedFloats transposed = new(Panels.Length(k, n));
            Teams.Run(size, team => Panels.PackTransposed(team, k, n, ref columns.Ref, k + padding, ref transposed.Ref));
            Assert.Equal(Expected(k, n, (i, c) => columns[c * (k + padding) + i]), transposed.Span.ToArray());
            panels.AssertGuardUntouched();
            transposed.AssertGuardUntouched();
        }
    }

    private static float[] Expected(int k, int n, Func<int, int, float> value)
    {
        List<float> panels = [];
        for (int first = 0; first < n; first += 32)
        {
            int width = n - first <= 16 ? 16 : 32;
            for (int i = 0; i < k; i++)
            {
                for (int c = first; c < first + width; c++)
                {
                    panels.Add(c < n ? value(i, c) : 0);
                }
            }
        }

        return [.. panels];
    }
}
