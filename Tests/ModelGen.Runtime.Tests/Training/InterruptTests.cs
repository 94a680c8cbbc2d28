using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace ModelGen.Tests;

/// <summary>Ctrl+C, sent to a process of its own.</summary>
public sealed class InterruptTests
{
    [Fact]
    public void CtrlCStopsTrainingWithEverythingInOrder()
    {
        if (!CanSendCtrlC())
        {
            return;
        }

        using Process child = Start("train");
        Interrupt(child);
        Assert.Equal("stopped: Interrupted, best weights restored: True", child.StandardOutput.ReadLine());
        Assert.True(child.WaitForExit(60_000));
        Assert.Equal(0, child.ExitCode);
    }

    [Fact]
    public void ASecondCtrlCEndsTheProcess()
    {
        if (!CanSendCtrlC())
        {
            return;
        }

        using Process child = Start("train-stuck");
        Interrupt(child);
        Thread.Sleep(500);
        Assert.False(child.HasExited);
        Interrupt(child);
        Assert.True(child.WaitForExit(60_000));
        Assert.NotEqual(0, child.ExitCode);
    }

    /// <summary>What the interrupted process does: trains for ever, and says how it ended.</summary>
    internal static int Train(bool stuck)
    {
        Perceptron model = new(3, 4, 2, Perceptron.Compile(Optimizer.Sgd));
        (float[] x, float[] y) = Perceptron.Data(64, 3, 2);
        Watcher watcher = new(model, stuck);
        EarlyStopping stopping = new() { Monitor = "loss", Mode = MonitorMode.Max, Patience = int.MaxValue };
        FitOptions options = new() { Epochs = int.MaxValue, StopOnCtrlC = true, Callbacks = [watcher, stopping] };
        History history = model.Fit(x, y, options);

        // The loss goes down, so the best epoch by the largest loss is the first.
        bool restored = watcher.First!.AsSpan().SequenceEqual(model.Parameters.Span);
        Console.WriteLine($"stopped: {history.StopReason}, best weights restored: {restored}");
        return 0;
    }

    private static Process Start(string mode)
    {
        ProcessStartInfo start = new("dotnet", ["exec", typeof(InterruptTests).Assembly.Location, mode]) { RedirectStandardOutput = true };
        Process child = Process.Start(start)!;
        Assert.Equal("training", child.StandardOutput.ReadLine());
        return child;
    }

    private static void Interrupt(Process child)
    {
        using Process kill = Process.Start("kill", ["-INT", child.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>A process that was started in the background by a shell may ignore the signal, and so do its children.</summary>
    private static bool CanSendCtrlC()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        const int Interrupt = 2;
        string line = File.ReadLines("/proc/self/status").First(text => text.StartsWith("SigIgn:", StringComparison.Ordinal));
        ulong ignored = ulong.Parse(line.AsSpan(7).Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return (ignored & (1UL << (Interrupt - 1))) == 0;
    }

    private sealed class Watcher(Perceptron model, bool stuck) : Callback
    {
        public float[]? First { get; private set; }

        public override void OnEpochEnd(int epoch, TrainingLogs logs)
        {
            if (epoch == 0)
            {
                First = model.Parameters.Span.ToArray();
                Console.WriteLine("training");
                if (stuck)
                {
                    Thread.Sleep(Timeout.Infinite);
                }
            }
        }
    }
}
