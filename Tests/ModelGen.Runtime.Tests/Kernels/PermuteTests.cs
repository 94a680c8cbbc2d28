using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Axes in every order, against the definition.</summary>
public class PermuteTests
{
    public static TheoryData<int[]> Shapes =>
        [[5], [1], [3, 4], [1, 7], [40, 33], [2, 3, 4], [3, 17, 20], [2, 1, 5], [2, 0, 3], [2, 3, 4, 5], [4, 18, 3, 16], [2, 1, 3, 2, 2]];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_order_of_the_axes_agrees_with_the_definition(int[] shape)
    {
        foreach (int[] axes in Orders(shape.Length))
        {
            int count = shape.Aggregate(1, (product, axis) => product * axis);
            PinnedFloats x = PinnedFloats.Random(count, 1);
            for (int size = 1; size <= 3; size++)
            {
                PinnedFloats y = new(count);
                Teams.Run(size, team => Permute.Run(team, shape, axes, ref x.Ref, ref y.Ref));
                Assert.Equal(Expected(shape, axes, x), y.Span.ToArray());
                y.AssertGuardUntouched();
            }
        }
    }

    private static float[] Expected(int[] shape, int[] axes, PinnedFloats x)
    {
        float[] y = new float[x.Length];
        for (int at = 0; at < y.Length; at++)
        {
            int rest = at;
            int[] index = new int[shape.Length];
            for (int i = axes.Length - 1; i >= 0; i--)
            {
                (rest, index[axes[i]]) = Math.DivRem(rest, shape[axes[i]]);
            }

            int source = 0;
            for (int i = 0; i < shape.Length; i++)
            {
                source = source * shape[i] + index[i];
            }

            y[at] = x[source];
        }

        return y;
    }

    private static IEnumerable<int[]> Orders(int count)
    {
        if (count == 1)
        {
            return [[0]];
        }

        return Orders(count - 1).SelectMany(order => Enumerable.Range(0, count).Select(at => order.ToList()).Select((list, at) =>
        {
            list.Insert(at, count - 1);
            return list.ToArray();
        }));
    }
}
