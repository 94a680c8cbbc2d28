using System.Text.Json.Nodes;
using ModelGen.Benchmarks.Measurement;
using ModelGen.Benchmarks.Report;

namespace ModelGen.Benchmarks.Commands.Editor;

/// <summary>Prints what edits cost.</summary>
internal static class EditorReport
{
    /// <summary>The lines of one kind of edit; the goals are about the analyzers' own time.</summary>
    public static JsonObject Print(string title, IEnumerable<Cost> costs, double median, double? p99)
    {
        Cost[] all = [.. costs];
        return new JsonObject
        {
            ["analyzers"] = Line(title, "analyzers", all.Select(cost => cost.Analyzers), median, p99),
            ["generation"] = Line(title, "generator", all.Select(cost => cost.Generation), null, null),
            ["all"] = Line(title, "all", all.Select(cost => cost.All), null, null),
        };
    }

    /// <summary>What is reachable now.</summary>
    public static long ManagedBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    public static JsonObject Line(string title, string what, IEnumerable<double> seconds, double? medianGoal, double? p99Goal)
    {
        double[] sorted = [.. seconds.Order()];
        (double median, double p99) = (Spread.Percentile(sorted, 0.5), Spread.Percentile(sorted, 0.99));
        string line = $"{title,-24} {what,-10} median {Format.Time(median),-9}{Goal(median, medianGoal)} p99 {Format.Time(p99),-9}{Goal(p99, p99Goal)}";
        Console.WriteLine(line.TrimEnd());
        return new JsonObject { ["median"] = median, ["p99"] = p99 };
    }

    private static string Goal(double value, double? most) => most is { } limit ? $" (goal ≤ {Format.Time(limit)}: {(value <= limit ? "yes" : "no")})" : "";
}
