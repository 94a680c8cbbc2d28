using System.Globalization;
using ModelGen;

namespace TwoLayerSample;

/// <summary>Prints what there is to know about one model, trains it for a few steps and writes its picture.</summary>
internal static class Report
{
    private static readonly FitOptions s_training = new() { Epochs = 10, BatchSize = 32 };

    public static void Write(Model model, string title, string summary, Array prediction, Diagram diagram, string folder)
    {
        Console.WriteLine($"--- {title} ---");
        Console.WriteLine(summary);
        Console.WriteLine($"Parameters: {model.Info.Parameters}");
        Console.WriteLine($"Prediction for one sample: ({string.Join(", ", Enumerable.Range(0, prediction.Rank).Select(prediction.GetLength))})");

        float[] x = PointTask.Samples(512, seed: 1);
        float[] y = PointTask.Targets(x, model.Info.TargetShape);
        IReadOnlyList<double> loss = model.Fit(x, y, s_training)["loss"];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Loss after {model.TrainingSteps} steps: {loss[^1]:0.000} (first epoch {loss[0]:0.000})"));

        string picture = Path.Combine(folder, $"{model.Info.Name}.svg");
        diagram.SaveSvg(picture);
        Console.WriteLine($"Picture: {picture}");
        Console.WriteLine();
    }
}
