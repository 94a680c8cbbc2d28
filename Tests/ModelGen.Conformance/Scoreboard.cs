namespace ModelGen.Conformance;

/// <summary>Prints failures as they come, then a line for each family and the totals.</summary>
internal sealed class Scoreboard(TextWriter output, bool verbose)
{
    private readonly SortedDictionary<string, Family> _families = new(StringComparer.Ordinal);

    public void Add(Result result)
    {
        if (!_families.TryGetValue(result.Case.Family, out Family? family))
        {
            _families.Add(result.Case.Family, family = new Family());
        }

        family.Counts[(int)result.Verdict]++;
        if (result.Verdict == Verdict.Skipped)
        {
            string reason = result.Reasons[0];
            family.Skipped[reason] = family.Skipped.GetValueOrDefault(reason) + 1;
        }

        if (result.Verdict == Verdict.Failed || verbose)
        {
            Print(result);
        }
    }

    /// <summary>Prints the scores, with <paramref name="summary"/> before the totals; the exit code. That no case was found is no success.</summary>
    public int Close(IEnumerable<string> summary)
    {
        int[] totals = new int[3];
        foreach ((string name, Family family) in _families)
        {
            output.WriteLine($"{name,-20} {family.Counts[0],4} passed {family.Counts[1],4} failed {family.Counts[2],4} skipped");
            foreach ((string reason, int count) in family.Skipped)
            {
                output.WriteLine($"{"",-20} {count,4} skipped: {reason}");
            }

            for (int i = 0; i < totals.Length; i++)
            {
                totals[i] += family.Counts[i];
            }
        }

        output.WriteLine();
        foreach (string line in summary)
        {
            output.WriteLine(line);
        }

        output.WriteLine($"{totals[0]} passed, {totals[1]} failed, {totals[2]} skipped");
        return totals[1] == 0 && totals.Sum() > 0 ? 0 : 1;
    }

    private void Print(Result result)
    {
        output.WriteLine($"{result.Verdict.ToString().ToUpperInvariant()} {result.Case.Id}");
        foreach (string reason in result.Reasons)
        {
            output.WriteLine("    " + reason);
        }

        foreach (string line in (result.Source ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            output.WriteLine("  | " + line);
        }

        output.WriteLine();
    }

    private sealed class Family
    {
        /// <summary>By <see cref="Verdict"/>.</summary>
        public int[] Counts { get; } = new int[3];

        public SortedDictionary<string, int> Skipped { get; } = new(StringComparer.Ordinal);
    }
}
