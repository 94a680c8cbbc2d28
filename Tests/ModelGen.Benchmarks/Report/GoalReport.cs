using ModelGen.Benchmarks.Contestants;
using ModelGen.Benchmarks.Measurement;
using ModelGen.Benchmarks.Workloads;

namespace ModelGen.Benchmarks.Report;

/// <summary>A row's goals, each with whether it was reached.</summary>
internal static class GoalReport
{
    /// <summary>
    /// Such as <c>≥ 1.7x ORT: yes; ≥ 90 % of reading: no</c>; empty where there is nothing to reach or to compare, and open where other
    /// programs disturbed the row.
    /// </summary>
    public static string Text(RowResult row)
    {
        if (row.Program(Programs.ModelGen) is not { } ours)
        {
            return "";
        }

        if (row.IsDisturbed)
        {
            return "disturbed by other programs: measure again";
        }

        Goal goal = row.Workload.Goal;
        var parts = new List<string>();
        if (goal.MaxSeconds is { } seconds)
        {
            parts.Add($"≤ {Format.Time(seconds)}: {Answer(ours.Time.Median <= seconds)}");
        }

        Faster(goal.VersusTorch, "torch", row.Program(Programs.Torch));
        Faster(goal.VersusOnnx, "ORT", row.Program(Programs.Onnx));
        Share(goal.ShareOfPeak, "peak", row.ShareOfPeak(ours));
        Share(goal.ShareOfReading, "reading", row.ShareOfReading(ours));
        Allocation();
        return string.Join("; ", parts);

        void Faster(double? ratio, string name, Series? peer)
        {
            if (ratio is { } least && peer is not null)
            {
                parts.Add($"≥ {least:G3}x {name}: {Answer(ours.FasterThan(peer).Median >= least)}");
            }
        }

        void Share(double? share, string name, Spread? reached)
        {
            if (share is { } least && reached is { } spread)
            {
                parts.Add($"≥ {Format.Percent(least)} % of {name}: {Answer(spread.Median >= least)}");
            }
        }

        void Allocation()
        {
            // The JIT and the runtime's own bookkeeping allocate now and then; a call that allocates does so for at least 24 bytes.
            if (ours.BytesPerCall >= 24)
            {
                parts.Add("0 B: no");
            }
        }
    }

    private static string Answer(bool reached) => reached ? "yes" : "no";
}
