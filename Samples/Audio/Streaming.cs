using System.Diagnostics;
using ModelGen;

namespace AudioSample;

/// <summary>What came of playing a signal through a model sample by sample, as a sound card would ask for it.</summary>
/// <param name="Output">The samples that came out.</param>
/// <param name="Median">The time of the middle one of all samples, in nanoseconds, reading the clock included.</param>
/// <param name="Percentile99">The time that 99 of 100 samples keep.</param>
/// <param name="Mean">The time of all samples without reading the clock in between, over their number.</param>
/// <param name="Allocated">How many bytes were allocated meanwhile.</param>
internal sealed record Streaming(float[] Output, double Median, double Percentile99, double Mean, long Allocated)
{
    // The JIT compiles again what runs often; until then times mean little.
    private const int WarmUp = 60_000;

    /// <summary>Plays a signal from silence on.</summary>
    /// <param name="model">A model that takes one value and gives one.</param>
    /// <param name="signal">The signal.</param>
    public static Streaming Play(Model model, float[] signal)
    {
        float[] output = new float[signal.Length];
        long[] ticks = new long[signal.Length];
        for (int done = 0; done < WarmUp; done += signal.Length)
        {
            Play(model, signal, output);
        }

        model.ResetState();
        long before = GC.GetAllocatedBytesForCurrentThread();
        long begin = Stopwatch.GetTimestamp();
        Play(model, signal, output);
        double mean = Nanoseconds(Stopwatch.GetTimestamp() - begin) / signal.Length;

        model.ResetState();
        for (int i = 0; i < signal.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            model.Predict(signal.AsSpan(i, 1), output.AsSpan(i, 1));
            ticks[i] = Stopwatch.GetTimestamp() - start;
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Array.Sort(ticks);
        return new Streaming(output, Nanoseconds(ticks[ticks.Length / 2]), Nanoseconds(ticks[(int)(ticks.Length * 0.99)]), mean, allocated);
    }

    private static void Play(Model model, ReadOnlySpan<float> signal, Span<float> output)
    {
        for (int i = 0; i < signal.Length; i++)
        {
            model.Predict(signal.Slice(i, 1), output.Slice(i, 1));
        }
    }

    private static double Nanoseconds(long ticks) => ticks * (1e9 / Stopwatch.Frequency);
}
