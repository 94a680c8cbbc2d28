using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>The matrix products against sums in double precision, over tails of rows, columns and depth.</summary>
public class MatMulTests
{
    public static TheoryData<int> Depths => [0, 1, 2, 7, 16, 33];

    [Theory]
    [MemberData(nameof(Depths))]
    public void Forward_handles_every_row_tail(int k)
    {
        for (int m = 1; m <= 26; m++)
        {
            foreach (int n in new[] { 1, 10, 16, 17, 32, 40 })
            {
                Widths.Run(new ForwardTest(m, k, n, padding: 3));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Depths))]
    public void Forward_handles_every_column_tail(int k)
    {
        for (int n = 1; n <= 70; n++)
        {
            foreach (int m in new[] { 1, 5, 12 })
            {
                Widths.Run(new ForwardTest(m, k, n, padding: 0));
            }
        }
    }

    [Theory]
    [InlineData(1, 1030, 33)]
    [InlineData(3, 1024, 20)]
    [InlineData(14, 1025, 33)]
    [InlineData(40, 2500, 10)]
    [InlineData(130, 1100, 64)]
    [InlineData(0, 5, 8)]
    public void Forward_handles_blocks_of_depth_and_rows(int m, int k, int n) => Widths.Run(new ForwardTest(m, k, n, padding: 1));

    [Theory]
    [InlineData(20, 1024, 300)]
    [InlineData(9, 2048, 257)]
    public void Forward_handles_rows_a_multiple_of_4_kB_apart(int m, int k, int n) => Widths.Run(new ForwardTest(m, k, n, padding: 0));

    [Theory]
    [InlineData(20, 1024, 300)]
    [InlineData(9, 100, 1024)]
    [InlineData(9, 1024, 1024)]
    public void KernelGradient_handles_rows_a_multiple_of_4_kB_apart(int m, int k, int n) =>
        Widths.Run(new KernelGradientTest(m, k, n, padding: 0));

    [Fact]
    public void KernelGradient_handles_every_row_tail()
    {
        for (int k = 1; k <= 26; k++)
        {
            foreach (int n in new[] { 1, 10, 16, 17, 32, 40 })
            {
                Widths.Run(new KernelGradientTest(5, k, n, padding: 3));
            }
        }
    }

    [Fact]
    public void KernelGradient_handles_every_column_tail()
    {
        for (int n = 1; n <= 70; n++)
        {
            foreach (int m in new[] { 0, 1, 8 })
            {
                Widths.Run(new KernelGradientTest(m, 13, n, padding: 0));
            }
        }
    }

    [Theory]
    [InlineData(257, 30, 33)]
    [InlineData(700, 13, 70)]
    [InlineData(600, 40, 10)]
    public void KernelGradient_handles_blocks_of_samples(int m, int k, int n) => Widths.Run(new KernelGradientTest(m, k, n, padding: 1));

    [Fact]
    public void Results_are_the_same_bits_for_any_team()
    {
        foreach ((int m, int k, int n) in new[] { (1, 50, 70), (7, 33, 10), (13, 20, 70), (26, 1030, 40), (120, 30, 33), (200, 300, 64) })
        {
            Widths.Run(new MatMulTeamTest(m, k, n));
        }
    }

    [Fact]
    public void A_product_to_a_transposed_matrix_is_a_forward_product()
    {
        // dx = dy·Wᵀ by way of Panels.Transpose.
        const int m = 9, k = 37, n = 21;
        PinnedFloats weights = PinnedFloats.Random(k * n, 1);
        PinnedFloats dy = PinnedFloats.Random(m * n, 2);
        PinnedFloats panels = new(Panels.Length(k, n));
        PinnedFloats transposed = new(Panels.Length(n, k));
        PinnedFloats dx = new(m * k);
        Panels.Pack(k, n, ref weights.Ref, ref panels.Ref);
        Panels.Transpose(Team.Single, k, n, ref panels.Ref, ref transposed.Ref);
        MatMul.Forward<Identity>(
            Team.Single, m, n, k, ref dy.Ref, n, ref transposed.Ref, ref System.Runtime.CompilerServices.Unsafe.NullRef<float>(), ref dx.Ref, k);
        for (int r = 0; r < m; r++)
        {
            for (int i = 0; i < k; i++)
            {
                double expected = 0;
                for (int c = 0; c < n; c++)
                {
                    expected += (double)dy[r * n + c] * weights[i * n + c];
                }

                Assert.Equal(expected, dx[r * k + i], 1e-5);
            }
        }
    }

    [Fact]
    public void NaN_in_a_row_stays_in_that_row()
    {
        const int m = 14, k = 20, n = 33;
        PinnedFloats x = PinnedFloats.Random(m * k, 1);
        PinnedFloats weights = PinnedFloats.Random(k * n, 2);
        PinnedFloats panels = new(Panels.Length(k, n));
        PinnedFloats bias = PinnedFloats.Random(n + 16, 3);
        PinnedFloats y = new(m * n);
        Panels.Pack(k, n, ref weights.Ref, ref panels.Ref);
        x.Span[5 * k + 3] = float.NaN;
        MatMul.Forward<ReLU>(Team.Single, m, k, n, ref x.Ref, k, ref panels.Ref, ref bias.Ref, ref y.Ref, n);
        for (int i = 0; i < m * n; i++)
        {
            Assert.Equal(i / n == 5, float.IsNaN(y[i]));
        }
    }
}
