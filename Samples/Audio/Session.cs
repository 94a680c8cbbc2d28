using System.Globalization;
using ModelGen;

namespace AudioSample;

/// <summary>The run: train on a recording, play another one through the network, say how close and how fast it is, and write it down.</summary>
internal static class Session
{
    // A stretch begins in silence for the network; its first few samples are learned from too, but they are few.
    private const int Stretch = 600;
    private const int TestSeconds = 4;

    /// <returns>Whether all epochs were trained; false after Ctrl+C.</returns>
    public static bool Run(CommandLine line)
    {
        float[] clean = Guitar.Play(line.Seconds, line.Seed);
        float[] driven = Amplifier.Play(clean);
        Model model = line.Effect.Create(line.Seed);
        Console.WriteLine(line.Effect.Summary());
        Console.WriteLine($"{line.Seconds} seconds of {Guitar.Rate} samples to learn from, in stretches of {Stretch}");
        History history = Fit(model, clean, driven, line);
        if (history.StopReason == StopReason.Interrupted)
        {
            Console.WriteLine("Stopped by Ctrl+C.");
        }

        float[] test = Guitar.Play(TestSeconds, line.Seed + 1);
        float[] wanted = Amplifier.Play(test);
        Streaming played = Streaming.Play(line.Effect.StreamOf(model), test);
        Report(played, test, wanted, Whole(model, test));
        Save(model, played, test, wanted, line);
        return history.StopReason == StopReason.Completed;
    }

    private static History Fit(Model model, float[] clean, float[] driven, CommandLine line)
    {
        FitOptions options = new() { Epochs = line.Epochs, BatchSize = 16, Verbose = true };
        return model.Fit(clean, [Stretch], driven, options);
    }

    /// <summary>The same signal as one stretch, by the model that was trained.</summary>
    private static float[] Whole(Model model, float[] signal)
    {
        float[] output = new float[signal.Length];
        model.Predict(signal, [signal.Length], output);
        return output;
    }

    private static void Report(Streaming played, float[] test, float[] wanted, float[] whole)
    {
        double period = 1e9 / Guitar.Rate;
        float difference = played.Output.Zip(whole, (a, b) => Math.Abs(a - b)).Max();
        Print($"Error against the amplifier: {ErrorToSignal(played.Output, wanted):0.00 %} of its power (the clean signal: {ErrorToSignal(test, wanted):0 %})");
        Print($"Sample by sample against the whole signal at once: largest difference {difference:0.0e+0}");
        Print($"Time of a sample: median {played.Median:0} ns, 99 of 100 within {played.Percentile99:0} ns; in a row {played.Mean:0} ns each, {period / played.Mean:0} times as fast as it is heard");
        Print($"Allocated for {2 * test.Length} samples: {played.Allocated} bytes");
    }

    /// <summary>The power of the difference over the power of what was wanted.</summary>
    private static double ErrorToSignal(float[] output, float[] wanted) =>
        output.Zip(wanted, (a, b) => (double)(a - b) * (a - b)).Sum() / wanted.Sum(value => (double)value * value);

    private static void Save(Model model, Streaming played, float[] test, float[] wanted, CommandLine line)
    {
        Directory.CreateDirectory(line.Output);
        Write("clean", test);
        Write("amplifier", wanted);
        Write(line.Effect.Name, played.Output);
        string weights = Path.Combine(line.Output, $"{line.Effect.Name}.safetensors");
        model.Save(weights);
        Console.WriteLine($"Weights: {weights}");

        void Write(string name, float[] signal)
        {
            string path = Path.Combine(line.Output, $"{name}.wav");
            WavFile.Write(path, signal, Guitar.Rate);
            Console.WriteLine($"Sound: {path}");
        }
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
