using System.Diagnostics;

namespace ModelGen;

/// <summary>Tells those who want to know how far training has come, often enough to be smooth and seldom enough to cost nothing.</summary>
internal sealed class ProgressMeter(IReadOnlyList<IProgress<TrainingProgress>> listeners, int epochs, int batches)
{
    private static readonly long s_interval = Stopwatch.Frequency / 10;

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _next;
    private long _stepsDone;
    private int _epoch;

    /// <summary>Whether a step's end should be reported now.</summary>
    public bool IsDue => listeners.Count > 0 && Stopwatch.GetTimestamp() >= _next;

    /// <summary>An epoch begins.</summary>
    public void BeginEpoch(int epoch)
    {
        _epoch = epoch;
        Report(0, new TrainingLogs());
    }

    /// <summary>Counts a step.</summary>
    public void Step() => _stepsDone++;

    /// <summary>Reports the values after a step of the epoch.</summary>
    public void Report(int batch, TrainingLogs logs)
    {
        if (listeners.Count == 0)
        {
            return;
        }

        long now = Stopwatch.GetTimestamp();
        _next = now + s_interval;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(_start, now);
        long left = (long)(epochs - _epoch) * batches - batch;
        TrainingProgress progress = new()
        {
            Epoch = _epoch,
            Epochs = epochs,
            Batch = batch,
            Batches = batches,
            Values = new OrderedDictionary<string, double>(logs),
            Elapsed = elapsed,
            Remaining = _stepsDone == 0 ? TimeSpan.Zero : elapsed * ((double)left / _stepsDone),
        };
        foreach (IProgress<TrainingProgress> listener in listeners)
        {
            listener.Report(progress);
        }
    }
}
