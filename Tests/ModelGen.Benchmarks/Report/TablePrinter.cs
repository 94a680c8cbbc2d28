using ModelGen.Benchmarks.Contestants;
using ModelGen.Benchmarks.Measurement;

namespace ModelGen.Benchmarks.Report;

/// <summary>Prints rows as a Markdown table with aligned columns, one by one as they are measured.</summary>
internal sealed class TablePrinter
{
    private static readonly (string Title, int Width)[] s_columns =
    [
        ("row", 46), ("ModelGen", 24), ("TorchSharp", 24), ("ONNX Runtime", 24), ("vs TorchSharp", 20), ("vs ONNX Runtime", 20),
        ("% of peak, each", 15), ("% of reading", 12), ("bytes a call", 22), ("goals", 5),
    ];

    public void PrintHead()
    {
        Print([.. s_columns.Select(column => column.Title)]);
        Print([.. s_columns.Select(column => new string('-', column.Width))]);
    }

    public void PrintRow(RowResult row)
    {
        Series? ours = row.Program(Programs.ModelGen);
        Series?[] all = [.. Programs.All.Select(row.Program)];
        Print(
        [
            row.Workload.Name,
            .. all.Select(series => series is null ? "–" : Format.Time(series.Time)),
            .. all.Skip(1).Select(peer => ours is null || peer is null ? "–" : Format.Ratio(ours.FasterThan(peer))),
            Each(series => Format.Percent(row.ShareOfPeak(series).Median)),
            row.Reading is null ? "" : Each(series => Format.Percent(row.ShareOfReading(series)!.Value.Median)),
            Each(series => Format.Bytes(series.BytesPerCall)),
            GoalReport.Text(row),
        ]);
        foreach (Problem problem in row.Problems)
        {
            Console.WriteLine($"|   {problem.Program}: {problem.Reason}");
        }

        string Each(Func<Series, string> text) => string.Join(" / ", all.Select(series => series is null ? "–" : text(series)));
    }

    private static void Print(IReadOnlyList<string> cells) =>
        Console.WriteLine("| " + string.Join(" | ", cells.Select((cell, i) => cell.PadRight(s_columns[i].Width))) + " |");
}
