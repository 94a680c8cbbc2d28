namespace ModelGen.Analyzers;

/// <summary>Finds what a misspelt name was meant to be.</summary>
internal static class NearestName
{
    /// <summary>The name that takes the fewest letters added, removed or changed; null where that is more than a third of them.</summary>
    public static string? Of(string text, IEnumerable<string> names)
    {
        (string? Name, int Distance) best = (null, (text.Length / 3) + 1);
        foreach (string name in names)
        {
            int distance = Distance(text.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < best.Distance)
            {
                best = (name, distance);
            }
        }

        return best.Name;
    }

    /// <summary>Levenshtein's distance, row by row.</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
