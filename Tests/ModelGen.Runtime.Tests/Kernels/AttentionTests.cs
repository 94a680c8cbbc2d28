using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Attention in one go against its formula in double precision.</summary>
public class AttentionTests
{
    [Theory]
    [InlineData(1, 1, 1, 1, 1, 1, 1)]
    [InlineData(2, 4, 2, 7, 9, 5, 3)]
    [InlineData(1, 2, 2, 40, 40, 16, 17)]
    [InlineData(2, 1, 1, 3, 33, 8, 32)]
    public void Every_head_gathers_its_values(int batch, int heads, int keyHeads, int queries, int keys, int keySize, int valueSize)
    {
        AttentionShape shape = new(batch, heads, keyHeads, queries, keys, keySize, valueSize);
        Widths.Run(new AttentionTest(shape, causal: false, masked: false));
        Widths.Run(new AttentionTest(shape, causal: false, masked: true));
        Widths.Run(new AttentionTest(shape, causal: true, masked: false));
    }

    [Fact]
    public void Many_steps_are_taken_in_blocks()
    {
        AttentionShape shape = new(1, 1, 1, 50, 3000, 4, 5);
        Widths.Run(new AttentionTest(shape, causal: false, masked: true));
        Widths.Run(new AttentionTest(shape with { Keys = 1500, Queries = 1500 }, causal: true, masked: false));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Results_are_the_same_bits_for_any_team(bool causal)
    {
        AttentionShape shape = new(1, 3, 1, 100, 700, 9, 6);
        PinnedFloats query = PinnedFloats.Random(100 * 27, 1), key = PinnedFloats.Random(700 * 9, 2), value = PinnedFloats.Random(700 * 6, 3);
        int[]? alone = null;
        for (int size = 1; size <= 4; size++)
        {
            PinnedFloats result = new(100 * 18);
            Teams.Run(size, team => Attention.Run(
                team, shape, causal, ref query.Ref, ref key.Ref, ref value.Ref, ref System.Runtime.CompilerServices.Unsafe.NullRef<float>(), 0, ref result.Ref));
            alone ??= result.Bits();
            Assert.Equal(alone, result.Bits());
            result.AssertGuardUntouched();
        }
    }

    /// <summary>One mask for all samples, in which the first query sees nothing.</summary>
    private sealed unsafe class AttentionTest(AttentionShape shape, bool causal, bool masked) : IWidthTest
    {
        private readonly int _heads = (int)shape.Heads, _keyHeads = (int)shape.KeyHeads, _queries = (int)shape.Queries, _keys = (int)shape.Keys;
        private readonly int _keySize = (int)shape.KeySize, _valueSize = (int)shape.ValueSize;

        public void Run<S, TV>()
            where S : struct, IKernelSimd<TV>
            where TV : struct
        {
            int batch = (int)shape.Batch;
            PinnedFloats query = PinnedFloats.Random(batch * _queries * _heads * _keySize, 1), key = PinnedFloats.Random(batch * _keys * _keyHeads * _keySize, 2);
            PinnedFloats value = PinnedFloats.Random(batch * _keys * _keyHeads * _valueSize, 3), seen = new(_queries * _keys);
            for (int i = 0; i < seen.Length; i++)
            {
                seen.Span[i] = i < _keys || i % 3 == 0 ? 0 : 1;
            }

            PinnedFloats result = new(batch * _queries * _heads * _valueSize);
            Attention.RunCore<S, TV>(
                Team.Single, shape, causal, query.Pointer, key.Pointer, value.Pointer, masked ? seen.Pointer : null, 0, result.Pointer);
            for (int row = 0; row < batch * _queries * _heads; row++)
            {
                (int sample, int step, int head) = (row / _heads / _queries, row / _heads % _queries, row % _heads);
                int keyHead = head * _keyHeads / _heads;
                double[] powers = [.. Enumerable.Range(0, _keys).Select(s => causal && s > step || masked && seen[step * _keys + s] == 0 ? 0
                    : Math.Exp(Enumerable.Range(0, _keySize).Sum(k =>
                        (double)query[row * _keySize + k] * key[((sample * _keys + s) * _keyHeads + keyHead) * _keySize + k])))];
                double sum = powers.Sum();
                for (int c = 0; c < _valueSize; c++)
                {
                    double expected = powers.Select((power, s) =>
                        (sum == 0 ? 1.0 / _keys : power / sum) * value[((sample * _keys + s) * _keyHeads + keyHead) * _valueSize + c]).Sum();
                    Assert.Equal(expected, result[row * _valueSize + c], 2e-6);
                }
            }

            result.AssertGuardUntouched();
            GC.KeepAlive(key);
        }
    }
}
