using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ModelGen.Benchmarks.Contestants;
using ModelGen.Benchmarks.Machine;
using ModelGen.Benchmarks.Measurement;
using ModelGen.Benchmarks.Report;
using ModelGen.Benchmarks.Workloads;

namespace ModelGen.Benchmarks.Commands;

/// <summary>
/// Compares programs with several threads. Waiting workers of one program (OpenMP's, ONNX Runtime's) would take the cores of the next,
/// so each turn of each program is a process of its own; processes take turns as rounds do in one process.
/// </summary>
internal static class ThreadsCommand
{
    /// <summary>The command of a turn's process: row, program, threads.</summary>
    public const string ChildCommand = "turn";

    private const int Passes = 7;
    private const int QuickPasses = 3;

    public static int Run(Options options)
    {
        IReadOnlyList<Workload> workloads = Rows.Matching(options.Filter);
        Console.WriteLine(Host.Description);
        Console.WriteLine($"{options.Threads} threads each, every program's turn in a process of its own.");
        var json = new JsonObject();
        foreach (Workload workload in workloads)
        {
            json[workload.Name] = Measure(workload, options);
        }

        if (options.JsonFile is { } file)
        {
            JsonReport.Write(file, new JsonObject { ["machine"] = Host.ToJson(), ["threads"] = options.Threads, ["rows"] = json });
        }

        return 0;
    }

    /// <summary>A turn: prints the median seconds of a call, or why there is none and exits with 1.</summary>
    public static int RunChild(Options options)
    {
        if (options.Arguments is not [string row, string program])
        {
            throw new ArgumentException($"{ChildCommand} needs a row and a program.");
        }

        Workload workload = Rows.All.Single(candidate => candidate.Name == row);
        Entry entry = Roster.Enter(program, workload, options.Threads);
        string? problem = entry.Contestant is null ? entry.Problem : new CorrectnessGate(workload).Check(entry.Contestant)?.Reason;
        if (problem is not null)
        {
            Console.WriteLine(problem);
            return 1;
        }

        using Contestant contestant = entry.Contestant!;
        Console.WriteLine(Rounds.Run([contestant], Effort.Quick)[0].Time.Median.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }

    private static JsonObject Measure(Workload workload, Options options)
    {
        string[] peers = [.. Roster.ProgramsFor(workload).Where(program => program != Programs.ModelGen)];
        (string Program, int Threads)[] turns =
        [
            (Programs.ModelGen, options.Threads),
            (Programs.ModelGen, 1),
            .. peers.Select(program => (program, options.Threads)),
        ];
        var seconds = turns.Select(_ => new List<double>()).ToArray();
        var problems = new string?[turns.Length];
        for (int pass = 0; pass < (options.Quick ? QuickPasses : Passes); pass++)
        {
            for (int i = 0; i < turns.Length; i++)
            {
                if (problems[i] is null)
                {
                    (double? time, problems[i]) = Turn(workload, turns[i].Program, turns[i].Threads);
                    seconds[i].AddRange(time is { } value ? [value] : []);
                }
            }
        }

        return Report(workload, turns, seconds, problems);
    }

    private static JsonObject Report(
        Workload workload, (string Program, int Threads)[] turns, List<double>[] seconds, string?[] problems)
    {
        var json = new JsonObject();
        Series?[] series = [.. turns.Select((turn, i) =>
            problems[i] is null ? new Series($"{turn.Program}, {turn.Threads} threads", 1, [.. seconds[i]], 0) : null)];
        Console.WriteLine();
        Console.WriteLine(workload.Name);
        for (int i = 0; i < turns.Length; i++)
        {
            string name = $"{turns[i].Program}, threads: {turns[i].Threads}";
            string text = series[i] is { } own ? Format.Time(own.Time) : problems[i]!;
            string ratio = i > 0 && series[0] is { } ours && series[i] is { } other
                ? $"the first is {Format.Ratio(ours.FasterThan(other))} as fast"
                : "";
            Console.WriteLine($"  {name,-28} {text,-28} {ratio}");
            json[name] = series[i] is { } measured ? JsonReport.Series(measured) : problems[i];
        }

        return json;
    }

    private static (double? Seconds, string? Problem) Turn(Workload workload, string program, int threads)
    {
        string self = Environment.ProcessPath!;
        var start = new ProcessStartInfo(self) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(self) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ThreadsCommand).Assembly.Location);
        }

        string count = threads.ToString(CultureInfo.InvariantCulture);
        foreach (string argument in (string[])[ChildCommand, workload.Name, program, "--threads", count])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (double.Parse(output, CultureInfo.InvariantCulture), null)
            : (null, output.Length > 0 ? output : $"exit code {process.ExitCode}");
    }
}
