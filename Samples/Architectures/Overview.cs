using System.Globalization;
using System.Text;

namespace ArchitecturesSample;

/// <summary>One table of all models.</summary>
internal static class Overview
{
    private static readonly string[] s_headings = ["Model", "Input -> output", "Layers", "Parameters", "GFLOP a sample"];

    public static string Write(IReadOnlyList<Architecture> architectures)
    {
        List<string[]> rows = [s_headings, .. architectures.Select(Row)];
        int[] widths = [.. Enumerable.Range(0, s_headings.Length).Select(column => rows.Max(row => row[column].Length))];
        StringBuilder text = new();
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            text.AppendLine(string.Join("  ", cells).TrimEnd());
        }

        return text.ToString();
    }

    private static string[] Row(Architecture architecture) =>
    [
        architecture.Name,
        $"{string.Join(", ", architecture.Inputs)} -> {architecture.Output}",
        architecture.Layers.Count.ToString(CultureInfo.InvariantCulture),
        architecture.Parameters.ToString("N0", CultureInfo.InvariantCulture),
        architecture.Flops is { } flops ? (flops / 1e9).ToString("0.#####", CultureInfo.InvariantCulture) : "by its length",
    ];
}
