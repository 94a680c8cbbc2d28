using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Maps of one to six operands, contiguous and broadcast.</summary>
public class MapTests
{
    [Fact]
    public void Contiguous_maps_reach_every_element_and_no_other()
    {
        for (int count = 0; count <= 70; count++)
        {
            Widths.Run(new ContiguousTest(count));
        }
    }

    [Fact]
    public void Contiguous_maps_give_the_same_bits_for_any_team()
    {
        const int count = 1000;
        PinnedFloats a = PinnedFloats.Random(count, 1);
        PinnedFloats b = PinnedFloats.Random(count, 2);
        int[]? first = null;
        for (int size = 1; size <= 3; size++)
        {
            PinnedFloats y = new(count);
            Teams.Run(size, team => Map.Run<WeightedSum>(team, count, ref a.Ref, ref b.Ref, ref y.Ref));
            first ??= y.Bits();
            Assert.Equal(first, y.Bits());
        }
    }

    [Fact]
    public void The_result_may_be_an_operand()
    {
        PinnedFloats a = PinnedFloats.Of([.. Enumerable.Range(0, 41).Select(i => (float)i)]);
        PinnedFloats b = PinnedFloats.Of([.. Enumerable.Range(0, 41).Select(i => 0.5f * i)]);
        Map.Run<WeightedSum>(Team.Single, 41, ref a.Ref, ref b.Ref, ref a.Ref);
        Assert.Equal(Enumerable.Range(0, 41).Select(i => 2f * i), a.Span.ToArray());
    }

    [Fact]
    public void Six_operands_arrive_in_order()
    {
        PinnedFloats[] x = [.. Enumerable.Range(0, 6).Select(i => PinnedFloats.Of(1, 10, 100))];
        PinnedFloats y = new(3);
        Map.Run<WeightedSum>(Team.Single, 3, ref x[0].Ref, ref x[1].Ref, ref x[2].Ref, ref x[3].Ref, ref x[4].Ref, ref x[5].Ref, ref y.Ref);
        Assert.Equal([21f, 210, 2100], y.Span.ToArray());
        Map.Run<WeightedSum>(Team.Single, 3, ref x[0].Ref, ref x[1].Ref, ref x[2].Ref, ref x[3].Ref, ref x[4].Ref, ref y.Ref);
        Assert.Equal([15f, 150, 1500], y.Span.ToArray());
        Map.Run<WeightedSum>(Team.Single, 3, ref x[0].Ref, ref x[1].Ref, ref x[2].Ref, ref x[3].Ref, ref y.Ref);
        Assert.Equal([10f, 100, 1000], y.Span.ToArray());
        Map.Run<WeightedSum>(Team.Single, 3, ref x[0].Ref, ref x[1].Ref, ref x[2].Ref, ref y.Ref);
        Assert.Equal([6f, 60, 600], y.Span.ToArray());
        Map.Run<WeightedSum>(Team.Single, 3, ref x[0].Ref, ref y.Ref);
        Assert.Equal([1f, 10, 100], y.Span.ToArray());
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 3, 5)]
    [InlineData(3, 4, 16)]
    [InlineData(1, 2, 300)]
    [InlineData(2, 1, 1000)]
    [InlineData(5, 7, 1)]
    [InlineData(0, 3, 4)]
    [InlineData(40, 2, 17)]
    [InlineData(2, 700, 5)]
    [InlineData(3, 9, 250)]
    [InlineData(1, 130, 16)]
    public void Broadcast_operands_repeat_along_axes_of_stride_zero(int outer, int middle, int inner)
    {
        foreach (Strides a in AllStrides(middle, inner))
        {
            foreach (Strides b in AllStrides(middle, inner))
            {
                for (int size = 1; size <= 3; size++)
                {
                    CheckStrided(new MapShape(outer, middle, inner), a, b, size);
                }
            }
        }
    }

    private static void CheckStrided(MapShape shape, Strides sa, Strides sb, int size)
    {
        PinnedFloats a = PinnedFloats.Random(shape.Outer * shape.Middle * shape.Inner + 1, 1);
        PinnedFloats b = PinnedFloats.Random(shape.Outer * shape.Middle * shape.Inner + 1, 2);
        PinnedFloats y = new(shape.Outer * shape.Middle * shape.Inner);
        Teams.Run(size, team => Map.Run<WeightedSum>(team, shape, ref a.Ref, sa, ref b.Ref, sb, ref y.Ref));
        nint at = 0;
        for (nint o = 0; o < shape.Outer; o++)
        {
            for (nint m = 0; m < shape.Middle; m++)
            {
                for (nint i = 0; i < shape.Inner; i++)
                {
                    float expected = a[o * sa.Outer + m * sa.Middle + i * sa.Inner] + 2 * b[o * sb.Outer + m * sb.Middle + i * sb.Inner];
                    Assert.True(Math.Abs(expected - y[at]) < 1e-6, $"{shape} {sa} {sb}: {o}, {m}, {i}");
                    at++;
                }
            }
        }

        y.AssertGuardUntouched();
    }

    /// <summary>Full strides, and each axis repeated.</summary>
    private static IEnumerable<Strides> AllStrides(int middle, int inner)
    {
        for (int kept = 0; kept < 8; kept++)
        {
            int i = (kept & 1) != 0 ? 1 : 0;
            int m = (kept & 2) != 0 ? (i == 1 ? inner : 1) : 0;
            int o = (kept & 4) != 0 ? (i == 1 ? inner : 1) * ((kept & 2) != 0 ? middle : 1) : 0;
            yield return new Strides(o, m, i);
        }
    }
}
