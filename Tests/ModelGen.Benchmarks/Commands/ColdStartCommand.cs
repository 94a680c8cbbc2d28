using System.Diagnostics;
using System.Text.Json.Nodes;
using ModelGen.Benchmarks.Machine;
using ModelGen.Benchmarks.Measurement;
using ModelGen.Benchmarks.Report;

namespace ModelGen.Benchmarks.Commands;

/// <summary>Launches the given programs in turn and times each from start to exit.</summary>
internal static class ColdStartCommand
{
    private const int Rounds = 51;
    private const int QuickRounds = 15;

    public static int Run(Options options)
    {
        string[] files = [.. options.Arguments];
        if (files.Length == 0)
        {
            throw new ArgumentException("coldstart needs at least one program.");
        }

        if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            throw new ArgumentException($"There is no file {missing}.");
        }

        var seconds = files.Select(_ => new List<double>()).ToArray();
        Array.ForEach(files, file => _ = Launch(file)); // the first launch reads the file from the disk
        for (int round = 0; round < (options.Quick ? QuickRounds : Rounds); round++)
        {
            for (int turn = 0; turn < files.Length; turn++)
            {
                int which = (turn + round) % files.Length;
                seconds[which].Add(Launch(files[which]));
            }
        }

        Console.WriteLine(Host.Description);
        Series[] series = [.. files.Select((file, i) => new Series(file, 1, [.. seconds[i]], 0))];
        int width = files.Max(file => file.Length);
        foreach (Series program in series)
        {
            string ratio = program == series[0] ? "" : $"  the first is {Format.Ratio(series[0].FasterThan(program))} as fast";
            string size = Format.Bytes(new FileInfo(program.Name).Length);
            Console.WriteLine($"{program.Name.PadRight(width)}  {Format.Time(program.Time),-26}  {size,-8}{ratio}");
        }

        if (options.JsonFile is { } json)
        {
            var programs = new JsonObject();
            foreach (Series program in series)
            {
                programs[program.Name] = JsonReport.Series(program);
            }

            JsonReport.Write(json, new JsonObject { ["machine"] = Host.ToJson(), ["coldStart"] = programs });
        }

        return 0;
    }

    private static double Launch(string file)
    {
        var start = new ProcessStartInfo(file) { RedirectStandardOutput = true };
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd(); // ends when the program does; a full pipe would stop it
        process.WaitForExit();
        double seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        return process.ExitCode == 0
            ? seconds
            : throw new InvalidOperationException($"{file} ended with exit code {process.ExitCode}.");
    }
}
