using System.Globalization;
using ModelGen;

namespace DigitsSample;

/// <summary>The run: train, measure, save, load back, and show some predictions.</summary>
internal static class Training
{
    private const int Shown = 6;

    /// <returns>Whether all epochs were trained; false after Ctrl+C.</returns>
    public static bool Run(ImageSet training, ImageSet test, CommandLine line)
    {
        Directory.CreateDirectory(line.Output);
        Model model = line.Model.Create(line.Seed);
        Console.WriteLine(line.Model.Summary());
        Console.WriteLine($"{training.Count} images to learn from (a tenth of them to watch the learning), {test.Count} to test with");
        FitOptions options = new() { Epochs = line.Epochs ?? line.Model.Epochs, ValidationSplit = 0.1, Verbose = true };
        History history = model.Fit(training.Pixels, training.Labels, options);
        if (history.StopReason == StopReason.Interrupted)
        {
            Console.WriteLine("Stopped by Ctrl+C.");
        }

        EvaluationResult result = model.Evaluate(test.Pixels, test.Labels);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Test accuracy: {result["accuracy"]:0.00 %}"));

        string curve = Path.Combine(line.Output, "loss.svg");
        string[] losses = [.. history.Names.Where(name => name.EndsWith("loss", StringComparison.Ordinal))];
        CurveChart.Of(history, "Loss", losses).SaveSvg(curve);
        string picture = Path.Combine(line.Output, "model.svg");
        line.Model.Diagram().SaveSvg(picture);
        string weights = Path.Combine(line.Output, "digits.safetensors");
        model.Save(weights);
        Console.WriteLine($"Loss curve: {curve}");
        Console.WriteLine($"Model: {picture}");
        Console.WriteLine($"Weights: {weights}");

        Console.WriteLine();
        Console.WriteLine("Read with the weights loaded back:");
        ShowPredictions(line, weights, test);
        return history.StopReason == StopReason.Completed;
    }

    private static void ShowPredictions(CommandLine line, string weights, ImageSet test)
    {
        Model model = line.Model.Create(line.Seed);
        model.Load(weights);
        int[] numbers = [.. Enumerable.Range(0, Math.Min(Shown, test.Count))];
        float[][] probabilities = [.. numbers.Select(number => Predict(model, test.Image(number)))];
        Console.WriteLine(TextImages.Write(test, numbers, probabilities));
    }

    private static float[] Predict(Model model, ReadOnlySpan<float> image)
    {
        float[] probabilities = new float[10];
        model.Predict(image, probabilities);
        return probabilities;
    }
}
