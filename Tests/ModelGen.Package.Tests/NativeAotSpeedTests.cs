using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace ModelGen.Package.Tests;

/// <summary>How fast programs start and predict that are compiled ahead of time.</summary>
/// <remarks>What else runs on the machine can only make a program slower: the best of some rounds is nearest to the truth.</remarks>
[Collection(PackageCollection.Name)]
public sealed class NativeAotSpeedTests(PackedPackage package, ITestOutputHelper output)
{
    private readonly NativePrograms _programs = package.NativePrograms;
    private const double LongestStartMilliseconds = 10;
    private const double LeastSpeed = 0.95;
    private const int LeastRounds = 3;
    private const int MostRounds = 9;

    [Fact]
    public void PredictsWithinMillisecondsOfItsStart()
    {
        const int Launches = 11;
        string program = _programs.Predictor.Executable(NativePrograms.Small);
        _ = Launch(program); // reads the file from the disk
        double best = double.PositiveInfinity;
        for (int round = 0; round < MostRounds && (round < LeastRounds || best > LongestStartMilliseconds); round++)
        {
            best = Math.Min(best, Median([.. Enumerable.Range(0, Launches).Select(_ => Launch(program))]));
        }

        output.Measured($"NativeAOT launch to exit after the first prediction: {best:0.0} ms, median of {Launches} launches");
        Assert.InRange(best, 0, LongestStartMilliseconds);
    }

    /// <summary>As published by default it has no AVX-512, so the JIT must do without it as well; anything else compares vector widths.</summary>
    [Fact]
    public void IsAsFastAsUnderTheJitWithTheSameInstructions() => Compare(NativePrograms.Small, ("DOTNET_EnableAVX512", "0"));

    [Fact]
    public void IsAsFastAsUnderTheJitWithAllInstructionsOfTheMachine() => Compare(NativePrograms.ForThisMachine, null);

    private void Compare(string published, (string Name, string Value)? jitSetting)
    {
        string[] arguments = ["speed", "300"];
        double native = double.PositiveInfinity;
        double jit = double.PositiveInfinity;
        for (int round = 0; round < MostRounds && (round < LeastRounds || jit / native < LeastSpeed); round++)
        {
            native = Math.Min(native, BestTime(_programs.Deployed.RunNative(published, arguments)));
            jit = Math.Min(jit, BestTime(_programs.Deployed.RunUnderJit(arguments, jitSetting)));
        }

        double speed = jit / native;
        output.Measured($"784-128-64-10, batch 32, {published}: NativeAOT {native:0.0} us, JIT {jit:0.0} us, speed {speed:0.00} of the JIT");
        Assert.True(speed >= LeastSpeed, $"NativeAOT ({published}) runs at {speed:0.00} of the JIT's speed.");
    }

    private static double BestTime(CommandResult run) => run.Succeeded().Output
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Min(line => double.Parse(line, CultureInfo.InvariantCulture));

    private static double Launch(string program)
    {
        ProcessStartInfo start = new(program) { RedirectStandardOutput = true };
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double milliseconds = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        Assert.Equal("prediction (1, 4)", printed.Trim());
        return milliseconds;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
