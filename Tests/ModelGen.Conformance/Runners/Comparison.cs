using System.Globalization;

namespace ModelGen.Conformance.Runners;

/// <summary>Compares what a model computed with what a case says.</summary>
internal static class Comparison
{
    /// <summary>Nothing where <c>|a − b| ≤ 1e-5·(1 + |b|)</c> everywhere, else one line with the first differences.</summary>
    public static IEnumerable<string> Values(string what, ReadOnlySpan<float> found, ReadOnlySpan<float> expected)
    {
        if (found.Length != expected.Length)
        {
            return [$"{what}: {found.Length} values, expected {expected.Length}"];
        }

        const int Shown = 4;
        List<string> differences = [];
        int count = 0;
        for (int i = 0; i < found.Length; i++)
        {
            // Written so that a NaN counts as different.
            if (!(Math.Abs((double)found[i] - expected[i]) <= 1e-5 * (1 + Math.Abs((double)expected[i]))))
            {
                count++;
                if (count <= Shown)
                {
                    differences.Add(string.Create(CultureInfo.InvariantCulture, $"[{i}] {found[i]:R} is not {expected[i]:R}"));
                }
            }
        }

        return count == 0 ? [] : [$"{what}: {count} of {found.Length} differ: {string.Join("; ", differences)}"];
    }

    public static IEnumerable<string> Number(string what, long found, long expected) =>
        found == expected ? [] : [string.Create(CultureInfo.InvariantCulture, $"{what}: {found}, expected {expected}")];

    public static IEnumerable<string> Shape(string what, Shape found, ReadOnlySpan<int> expected) =>
        found.AsSpan().SequenceEqual(expected) ? [] : [$"{what}: {found}, expected {new Shape(expected)}"];
}
