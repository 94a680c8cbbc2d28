using System.Text.Json;
using System.Text.Json.Nodes;
using ModelGen.Benchmarks.Contestants;
using ModelGen.Benchmarks.Machine;
using ModelGen.Benchmarks.Measurement;

namespace ModelGen.Benchmarks.Report;

/// <summary>Writes everything that was measured, round by round, for other programs to read.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true };

    /// <summary>Writes the file anew; a failure leaves an older one as it was.</summary>
    public static void Write(string file, JsonNode content)
    {
        string part = file + ".part";
        File.WriteAllText(part, content.ToJsonString(s_options) + "\n");
        File.Move(part, file, overwrite: true);
    }

    public static JsonObject Compared(IEnumerable<RowResult> rows, bool quick) => new()
    {
        ["machine"] = Host.ToJson(),
        ["quick"] = quick,
        ["rows"] = new JsonArray([.. rows.Select(Row)]),
    };

    /// <summary>The middle, the tenth and the ninetieth percentile.</summary>
    public static JsonObject Spread(Spread spread) => new()
    {
        ["median"] = spread.Median,
        ["p10"] = spread.P10,
        ["p90"] = spread.P90,
    };

    /// <summary>One participant's rounds.</summary>
    public static JsonObject Series(Series series) => new()
    {
        ["callsPerRound"] = series.CallsPerRound,
        ["seconds"] = Spread(series.Time),
        ["rounds"] = new JsonArray([.. series.Seconds.Select(seconds => JsonValue.Create(seconds))]),
    };

    private static JsonObject Row(RowResult row)
    {
        Series? ours = row.Program(Programs.ModelGen);
        var programs = new JsonObject();
        foreach (Series series in row.Programs)
        {
            JsonObject program = Series(series);
            program["bytesPerCall"] = series.BytesPerCall;
            program["shareOfPeak"] = Spread(row.ShareOfPeak(series));
            if (row.ShareOfReading(series) is { } reading)
            {
                program["shareOfReading"] = Spread(reading);
            }

            if (ours is not null && series != ours)
            {
                program["modelGenIsFasterBy"] = Spread(ours.FasterThan(series));
            }

            programs[series.Name] = program;
        }

        return new JsonObject
        {
            ["row"] = row.Workload.Name,
            ["disturbed"] = row.IsDisturbed,
            ["flops"] = row.Workload.Flops,
            ["peakGigaflops"] = Spread(Measurement.Spread.Of(row.Peak.Seconds.Select(seconds => FmaPeak.FlopsPerCall / seconds / 1e9))),
            ["programs"] = programs,
            ["problems"] = new JsonArray([.. row.Problems.Select(problem => (JsonNode)$"{problem.Program}: {problem.Reason}")]),
            ["goals"] = GoalReport.Text(row),
        };
    }
}
