using System.Globalization;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Checks that several layers share: sizes, rates, ranks, axes. Each returns whether all is well.</summary>
internal static class ArgumentChecks
{
    public static bool Positive(this Layer layer, Report report, string argument, long value, string? because = null)
    {
        if (value >= 1)
        {
            return true;
        }

        report.AtLayer(
            Rules.NonPositiveSize, layer, $"{argument} is {Text(value)}, but must be at least 1.{(because is null ? "" : " " + because)}", (FindingProperties.Argument, argument));
        return false;
    }

    /// <summary>Whether a length that must be a number when the model is built is one.</summary>
    public static bool IsKnown(this Layer layer, Report report, Dim length, string what)
    {
        if (length.IsConstant)
        {
            return true;
        }

        report.AtLayer(Rules.LengthMustBeKnown, layer, $"{what} is {length}, which is known only at the call, but must be a number. Give the model's axis a length.");
        return false;
    }

    /// <summary>The share that is dropped: the rate of a dropout layer, or an argument of another one, which is then named.</summary>
    public static void CheckRate(this Layer layer, Report report, double rate, string argument = "the rate")
    {
        if (rate is >= 0 and < 1)
        {
            return;
        }

        // A whole number where a layer was meant, or percent; where the layer is another one it can only be percent.
        bool meansUnits = layer.DropRate is not null && rate is >= 2 and <= int.MaxValue && rate == Math.Floor(rate);
        string advice = rate switch
        {
            1 => "Dropping every value leaves nothing to learn from; did you mean 0.1?",
            _ when meansUnits && rate <= 100 => $"Did you mean Dense({Text(rate)}), or {Text(rate / 100)}?",
            _ when meansUnits => $"Did you mean Dense({Text(rate)})?",
            >= 2 and <= 100 => $"Did you mean {Text(rate / 100)}?",
            _ => "Give a number such as 0.2.",
        };
        report.AtLayer(
            Rules.DropoutRateOutOfRange,
            layer,
            $"{argument} is the share of values dropped, 0 <= rate < 1, but {Text(rate)} is given. {advice}",
            (FindingProperties.Units, meansUnits ? Text((long)rate) : null),
            (FindingProperties.Rate, rate is 1 ? "0.1" : rate is >= 2 and <= 100 ? Text(rate / 100) : null));
    }

    /// <summary>
    /// Whether the input has the rank the layer needs. A first layer's mistake is one of the model's input: an axis too few or the
    /// number of samples too many (1.3, 1.4 of the catalogue).
    /// </summary>
    public static bool HasRank(this Layer layer, Report report, Shape input, int rank, string axes)
    {
        if (input.Rank == rank)
        {
            return true;
        }

        string declared = string.Join(", ", input);
        if (layer.OnModelInput && input.Rank == rank - 1)
        {
            report.AtLayer(
                Rules.MissingInputAxis, layer,
                $"needs {axes}, the model input is {input}: an axis is missing. Declare Model({declared}, 1) for one value at each place.",
                (FindingProperties.InputShape, $"{declared}, 1"));
        }
        else if (layer.OnModelInput && input.Rank == rank + 1)
        {
            string sample = string.Join(", ", input.Skip(1).AsEnumerable());
            string orImage = layer.Kind == "Conv1D" && input.Last.Constant is 1 or 3 or 4 ? ", or use Conv2D" : "";
            report.AtLayer(
                Rules.BatchAxisInInput, layer,
                $"needs {axes}, the model input is {input}. Model(...) takes the shape of ONE sample: if {input[0]} is the number of samples, "
                + $"declare Model({sample}){orImage}.",
                (FindingProperties.InputShape, sample));
        }
        else
        {
            string from = layer.Origins.Count == 1 ? $" from {layer.Origins[0]}" : "";
            report.AtLayer(Rules.RankMismatch, layer, $"gets {input}{from}, but needs {axes}. {RankAdvice(layer, input, rank)}");
        }

        return false;
    }

    /// <summary>The usual ways from what comes in to what is needed.</summary>
    private static string RankAdvice(Layer layer, Shape input, int rank)
    {
        if (layer.Before is Flatten { Input: { } grid } && input.Rank == 1 && grid.Rank == rank)
        {
            return $"Move Flatten behind {layer.Describe()}, or insert Reshape({string.Join(", ", grid)}).";
        }

        if (rank == 1)
        {
            return "Insert Flatten before it.";
        }

        if (rank == 2 && input.Rank > 2)
        {
            Shape steps = new([input[0], input.Skip(1).Size]);
            Shape places = new([new Shape(input.Take(input.Rank - 1)).Size, input.Last]);
            return $"Insert TimeDistributed, Flatten before it, which gives {steps}, or Reshape({string.Join(", ", places)}).";
        }

        return input.Rank < rank
            ? $"Insert Reshape({string.Join(", ", input)}{string.Concat(Enumerable.Repeat(", 1", rank - input.Rank))}) before it, or remove what takes the axes away."
            : "Insert a Reshape before it, or wrap it in TimeDistributed.";
    }

    /// <summary>An axis in Keras' numbering (batch = 0, negative from the end) as a 0-based axis of one sample.</summary>
    public static int? ResolveAxis(this Layer layer, Report report, Shape input, long axis)
    {
        int rank = input.Rank + 1;
        long resolved = axis < 0 ? axis + rank : axis;
        if (resolved >= 1 && resolved < rank)
        {
            return (int)resolved - 1;
        }

        string why = resolved == 0 ? "is the batch axis" : "does not exist";
        report.AtLayer(
            Rules.AxisOutOfRange, layer,
            $"axis {Text(axis)} {why}: the input {input.WithBatch()} has the axes 1 to {Text(rank - 1)} (or -1 to {Text(1 - rank)}), 0 being the batch.");
        return null;
    }

    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The numbers with commas between.</summary>
    public static string Text(IEnumerable<long> values) => string.Join(", ", values.Select(Text));

    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
