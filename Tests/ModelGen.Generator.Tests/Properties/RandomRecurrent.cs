namespace ModelGen.Generator.Tests.Properties;

/// <summary>Recurrent layers, alone and in both directions, on a sample of [steps, features], or of images.</summary>
internal sealed class RandomRecurrent(Choices choices, RandomArguments arguments, int[] input)
{
    /// <summary>The recurrent layer that takes [steps, height, width, channels].</summary>
    public const string Clips = "ConvLSTM2D";

    private static readonly string[] s_cells = ["GRU", "LSTM", "SimpleRNN"];

    public static bool Is(string kind) => kind is "Bidirectional" or Clips || s_cells.Contains(kind);

    public RandomLayer Write(string kind)
    {
        if (kind == Clips)
        {
            return OfImages();
        }

        if (kind != "Bidirectional")
        {
            return Cell(kind, inBoth: false);
        }

        RandomLayer inner = Cell(choices.Of(s_cells), inBoth: true);
        string merge = choices.Of(["Concatenate", "Sum", "Multiply", "Average"]);
        string wrapper = arguments.Write(kind, merge == "Concatenate" ? [] : [$"MergeMode = Merge.{merge}"]);
        return new RandomLayer(
            $"{wrapper}, {inner.Text}", merge == "Concatenate" ? [.. inner.Output[..^1], 2 * inner.Output[^1]] : inner.Output);
    }

    private RandomLayer OfImages()
    {
        int filters = 1 + choices.Below(4), kernel = 1 + choices.Below(3), stride = 1 + choices.Below(2);
        bool sequences = choices.Chance(50);
        int[] grid = [.. input[1..3].Select(n => ((n - 1) / stride) + 1)];
        string text = arguments.Write(
            Clips,
            $"{filters}, {kernel}",
            [$"Padding = Padding.Same, Strides = {stride}"],
            sequences ? ["ReturnSequences = true"] : [],
            arguments.Maybe("GoBackwards", () => "true"),
            arguments.Maybe("UseBias", () => "false"),
            arguments.Maybe("RecurrentDropout", () => choices.Number(0, 0.5)),
            arguments.Weight("Kernel"),
            arguments.Weight("Recurrent"),
            arguments.Weight("Bias"));
        return new RandomLayer(text, sequences ? [input[0], .. grid, filters] : [.. grid, filters]);
    }

    private RandomLayer Cell(string kind, bool inBoth)
    {
        int units = choices.Chance(15) ? 1 + choices.Below(40) : 1 + choices.Below(8);
        bool sequences = choices.Chance(50);
        string[] elementwise = ["Sigmoid", "Tanh", "ReLU", "HardSigmoid", "GELU", "Softsign", "Linear"];
        string text = arguments.Write(
            kind,
            $"{units}",
            sequences ? ["ReturnSequences = true"] : [],
            inBoth ? [] : arguments.Maybe("GoBackwards", () => "true"),
            arguments.Maybe("Activation", () => $"Activation.{choices.Of(elementwise)}"),
            kind == "SimpleRNN" ? [] : arguments.Maybe("RecurrentActivation", () => $"Activation.{choices.Of(elementwise)}"),
            kind == "GRU" ? arguments.Maybe("ResetAfter", () => "false", percent: 50) : [],
            kind == "LSTM" ? arguments.Maybe("UnitForgetBias", () => "false") : [],
            arguments.Maybe("UseBias", () => "false"),
            arguments.Maybe("Dropout", () => choices.Number(0, 0.5)),
            arguments.Maybe("RecurrentDropout", () => choices.Number(0, 0.5)),
            arguments.Weight("Kernel"),
            arguments.Weight("Recurrent"),
            arguments.Weight("Bias"));
        return new RandomLayer(text, sequences ? [input[0], units] : [units]);
    }
}
