using System.Globalization;
using CsCheck;

namespace ModelGen.Generator.Tests.Properties;

/// <summary>A random declaration is written by making one choice after the other; the numbers that decide come from CsCheck.</summary>
internal sealed class Choices(int[] numbers)
{
    /// <summary>So that a failure is the same on every machine and every day.</summary>
    private const string Seed = "0N0XIzNsQ0O2";

    private int _next;

    /// <summary>Runs a test once, on the choices of so many declarations.</summary>
    public static void Sample(int declarations, Action<Choices[]> test) => Gen.Int[0, int.MaxValue - 1].Array[200].Array[declarations].Sample(
        numbers => test([.. numbers.Select(n => new Choices(n))]), seed: Seed, iter: 1, threads: 1, print: _ => "the fixed sample");

    /// <summary>From 0 to <paramref name="count"/> − 1.</summary>
    public int Below(int count) => numbers[_next++ % numbers.Length] % count;

    public bool Chance(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public string Enum<T>(params T[] except)
        where T : struct, Enum => $"{typeof(T).Name}.{Of(System.Enum.GetValues<T>().Except(except).ToArray())}";

    /// <summary>A number with two decimals, as C#.</summary>
    public string Number(double low, double high) => (low + (Below(101) / 100.0 * (high - low))).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>The whole numbers below <paramref name="count"/> in any order.</summary>
    public int[] Shuffled(int count)
    {
        List<int> rest = [.. Enumerable.Range(0, count)];
        int[] order = new int[count];
        for (int i = 0; i < count; i++)
        {
            order[i] = Of(rest);
            rest.Remove(order[i]);
        }

        return order;
    }

    /// <summary>Some of the whole numbers below <paramref name="count"/>, at least one.</summary>
    public int[] Some(int count) => Shuffled(count)[..(1 + Below(count))];
}
