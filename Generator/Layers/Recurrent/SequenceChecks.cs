using ModelGen.Generator.Findings;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Whether a recurrent layer gets a sequence, and what is likely meant where it does not.</summary>
internal static class SequenceChecks
{
    private const string Axes = "[steps, features]";

    public static bool IsSequence(this Layer layer, Report report, Shape input)
    {
        if (input.Rank == 1 && layer.Before is { IsRecurrent: true } earlier)
        {
            string steps = earlier.Input is { } sequence ? $" (it then returns {new Shape([sequence[0], input[0]])})" : "";
            report.AtLayer(
                Rules.StackedRnnNeedsSequences, layer,
                $"needs a sequence, but {earlier.Describe()} ({earlier.Place}) returns only its last step, {input}: set ReturnSequences = true on {earlier.Place}{steps}.");
            return false;
        }

        if (input.Rank == 1 && layer.OnModelInput)
        {
            report.AtLayer(
                Rules.MissingInputAxis, layer,
                $"needs {Axes}, the model input is {input}: declare Model({input[0]}, 1) for {input[0]} steps of one value, or Model(1, {input[0]}) for one step of {input[0]} values.",
                (FindingProperties.InputShape, $"{input[0]}, 1"));
            return false;
        }

        return layer.HasRank(report, input, 2, Axes);
    }
}
