using Xunit;

namespace ModelGen.Tests;

public sealed class RandomStateTests
{
    [Fact]
    public void GivesTheNumbersOfTheReferenceImplementation()
    {
        // xoshiro256** of Blackman and Vigna, state filled by splitmix64 from 0.
        RandomState random = new(0);
        Assert.Equal("e220a8397b1dcdaf6e789e6aa1b965f406c45d188009454ff88bb8a8724c81ec", random.ToString());
        Assert.Equal(0x99EC5F36CB75F2B4UL, random.NextUInt64());
        Assert.Equal(0xBF6E1F784956452AUL, random.NextUInt64());
        Assert.Equal(0x1A5F849D4933E6E0UL, random.NextUInt64());
    }

    [Fact]
    public void ContinuesFromItsText()
    {
        RandomState random = new(42);
        random.NextUInt64();
        RandomState copy = RandomState.Parse(random.ToString());
        Assert.Equal(random, copy);
        Assert.Equal(random.NextUInt64(), copy.NextUInt64());
        Assert.Throws<FormatException>(() => RandomState.Parse("12"));
        Assert.Throws<FormatException>(() => RandomState.Parse(new string('x', 64)));
    }

    [Fact]
    public void IsUniformAndNormal()
    {
        RandomState random = new(1);
        double[] uniform = [.. Enumerable.Range(0, 100_000).Select(_ => random.NextDouble())];
        Assert.Equal(0.5, uniform.Average(), 0.005);
        Assert.Equal(1 / 12.0, uniform.Average(u => (u - 0.5) * (u - 0.5)), 0.002);
        Assert.All(uniform, u => Assert.InRange(u, 0, 0.9999999999999999));
        double[] normal = [.. Enumerable.Range(0, 100_000).Select(_ => random.NextNormal())];
        Assert.Equal(0, normal.Average(), 0.02);
        Assert.Equal(1, normal.Average(n => n * n), 0.03);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++)
        {
            counts[random.NextInt32(7)]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 9_500, 10_500));
    }

    [Fact]
    public void ShufflesEveryOrderAlike()
    {
        RandomState random = new(1);
        Dictionary<string, int> orders = [];
        for (int i = 0; i < 6_000; i++)
        {
            int[] items = [0, 1, 2];
            random.Shuffle(items);
            string order = string.Join("", items);
            orders[order] = orders.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(6, orders.Count);
        Assert.All(orders.Values, count => Assert.InRange(count, 850, 1_150));
    }
}
