using System.Diagnostics;
using ModelGen.Benchmarks.Contestants;
using ModelGen.Benchmarks.Machine;
using ModelGen.Benchmarks.Measurement;
using ModelGen.Benchmarks.Report;
using ModelGen.Benchmarks.Workloads;

namespace ModelGen.Benchmarks.Commands;

/// <summary>Every row side by side, one thread, interleaved in this process.</summary>
internal static class CompareCommand
{
    /// <returns>1 where a program computes something else than the others, else 0.</returns>
    public static int Run(Options options)
    {
        Effort effort = options.Quick ? Effort.Quick : Effort.Full;
        IReadOnlyList<Workload> workloads = Rows.Matching(options.Filter);
        long begin = Stopwatch.GetTimestamp();
        Console.WriteLine(Host.Description);
        Console.WriteLine("One thread each. Medians of interleaved rounds (10th–90th percentile); ratios are taken round by round.");
        Console.WriteLine();
        var printer = new TablePrinter();
        printer.PrintHead();
        var results = new List<RowResult>();
        foreach (Workload workload in workloads)
        {
            RowResult result = Measure(workload, effort);
            printer.PrintRow(result);
            results.Add(result);
        }

        PrintLimits(results);
        Console.WriteLine($"{Stopwatch.GetElapsedTime(begin).TotalSeconds:F0} s in all.");
        if (options.JsonFile is { } file)
        {
            JsonReport.Write(file, JsonReport.Compared(results, options.Quick));
        }

        return results.Any(row => row.HasWrongResults) ? 1 : 0;
    }

    private static void PrintLimits(List<RowResult> results)
    {
        Console.WriteLine();
        Spread peak = Spread.Of(results.SelectMany(row => row.Peak.Seconds).Select(seconds => FmaPeak.FlopsPerCall / seconds / 1e9));
        Console.WriteLine($"Multiply-add peak of one core: {Format.Number(peak)} GF/s.");
        foreach (RowResult row in results.Where(row => row.Reading is not null))
        {
            long bytes = ReadBandwidth.Rounded(row.Workload.Net.WeightBytes);
            Spread speed = Spread.Of(row.Reading!.Seconds.Select(seconds => bytes / seconds / 1e9));
            Console.WriteLine($"Reading the {Format.Bytes(bytes)} of {row.Workload.Net.Name}: {Format.Number(speed)} GB/s.");
        }
    }

    private static RowResult Measure(Workload workload, Effort effort)
    {
        var gate = new CorrectnessGate(workload);
        var problems = new List<Problem>();
        var participants = new List<Timed>();
        try
        {
            foreach (string program in Roster.ProgramsFor(workload))
            {
                Entry entry = Roster.Enter(program, workload, threads: 1);
                if (entry.Contestant is not { } contestant)
                {
                    problems.Add(new Problem(program, entry.Problem!, IsWrong: false));
                }
                else if (gate.Check(contestant) is { } problem)
                {
                    problems.Add(problem);
                    contestant.Dispose();
                }
                else
                {
                    participants.Add(contestant);
                }
            }

            int programs = participants.Count;
            participants.Add(new FmaPeak());
            if (workload.IsBoundByReading)
            {
                participants.Add(new ReadBandwidth(workload.Net.WeightBytes));
            }

            IReadOnlyList<Series> series = Rounds.Run(participants, effort);
            return new RowResult(
                workload, [.. series.Take(programs)], problems, series[programs], series.ElementAtOrDefault(programs + 1));
        }
        finally
        {
            participants.ForEach(participant => participant.Dispose());
        }
    }
}
