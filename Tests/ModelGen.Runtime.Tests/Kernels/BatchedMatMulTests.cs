using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Batches of products against sums in double precision, however their matrices lie.</summary>
public class BatchedMatMulTests
{
    private static readonly BatchShape s_batch = new(2, 3, 1);

    public static TheoryData<int> Depths => [0, 1, 7, 16, 33];

    [Theory]
    [MemberData(nameof(Depths))]
    public void Every_row_tail_is_handled(int k)
    {
        for (int m = 1; m <= 26; m++)
        {
            foreach (int n in new[] { 1, 10, 16, 17, 40 })
            {
                Widths.Run(new BatchedTest(new BatchShape(1, 2, 1), m, k, n));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Depths))]
    public void Every_column_tail_is_handled(int k)
    {
        for (int n = 1; n <= 70; n++)
        {
            foreach (int m in new[] { 1, 13 })
            {
                Widths.Run(new BatchedTest(new BatchShape(1, 2, 1), m, k, n));
            }
        }
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    public void Transposed_matrices_are_read_and_written_where_they_lie(bool left, bool right, bool result)
    {
        foreach ((int m, int k, int n) in new[] { (1, 1, 1), (5, 3, 20), (14, 40, 9), (33, 17, 50) })
        {
            Widths.Run(new BatchedTest(s_batch, m, k, n) { TransposeLeft = left, TransposeRight = right, TransposeResult = result });
        }
    }

    [Theory]
    [InlineData(3, 600, 20)]
    [InlineData(40, 1300, 33)]
    [InlineData(300, 513, 10)]
    public void Blocks_of_depth_and_rows_are_handled(int m, int k, int n)
    {
        Widths.Run(new BatchedTest(new BatchShape(1, 1, 2), m, k, n));
        Widths.Run(new BatchedTest(new BatchShape(1, 1, 2), m, k, n) { TransposeLeft = true, TransposeRight = true });
    }

    [Fact]
    public void Interleaved_heads_are_used_in_place()
    {
        // [batch, steps, heads, size] as attention has them, all three operands.
        Widths.Run(new BatchedTest(new BatchShape(2, 4, 1), 7, 5, 9) { Interleaved = true });
        Widths.Run(new BatchedTest(new BatchShape(1, 32, 1), 20, 32, 300) { Interleaved = true });
    }

    [Fact]
    public void A_stride_of_0_uses_a_matrix_again()
    {
        PinnedFloats left = PinnedFloats.Random(2 * 3 * 4, 1);
        PinnedFloats right = PinnedFloats.Random(4 * 5, 2);
        PinnedFloats result = new(2 * 3 * 5);
        MatMul.Batched(
            Team.Single, new BatchShape(2, 1, 1), 3, 4, 5, ref left.Ref, new MatrixStrides(12, 0, 0, 4, 1), ref right.Ref,
            new MatrixStrides(0, 0, 0, 5, 1), ref result.Ref, new MatrixStrides(15, 0, 0, 5, 1));
        for (int i = 0; i < result.Length; i++)
        {
            double expected = Enumerable.Range(0, 4).Sum(k => (double)left[(i / 5 * 4) + k] * right[(k * 5) + (i % 5)]);
            Assert.Equal(expected, result[i], 1e-6);
        }

        result.AssertGuardUntouched();
    }

    [Theory]
    [InlineData(1, 1, 70)]
    [InlineData(3, 7, 33)]
    [InlineData(8, 40, 20)]
    public void Results_are_the_same_bits_for_any_team(int products, int m, int n)
    {
        const int k = 19;
        PinnedFloats left = PinnedFloats.Random(products * m * k, 1);
        PinnedFloats right = PinnedFloats.Random(products * k * n, 2);
        int[]? alone = null;
        for (int size = 1; size <= 4; size++)
        {
            PinnedFloats result = new(products * m * n);
            Teams.Run(size, team => MatMul.Batched(
                team, new BatchShape(products, 1, 1), m, k, n, ref left.Ref, new MatrixStrides(m * k, 0, 0, k, 1), ref right.Ref,
                new MatrixStrides(k * n, 0, 0, n, 1), ref result.Ref, new MatrixStrides(m * n, 0, 0, n, 1)));
            alone ??= result.Bits();
            Assert.Equal(alone, result.Bits());
        }
    }
}
