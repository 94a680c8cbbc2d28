using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Analyzers;

/// <summary>A recurrent layer over one step has nothing to remember.</summary>
internal sealed class RecurrentSingleTimestep : ModelRule
{
    public override Rule Rule => Rules.RecurrentSingleTimestep;

    public override void Check(CheckedModel model, Report report)
    {
        // Those behind the first get their one step from it.
        foreach (Layer layer in model.Neighbours.First(IsOneStep))
        {
            Shape input = layer.Inner.Input!;
            Port? port = layer is TimeDistributed or { Inner: ConvLSTM2D } ? null : model.EnteringInput(layer);
            string? series = port is not null && input.Last.Constant > 1 ? $"{input.Last}, 1" : null;
            string advice = series is not null
                ? $"If the {input.Last} values are a series, declare {model.Declared(port!, series)}."
                : "Let it see several steps, or use Dense.";
            report.AtLayer(
                Rule, layer,
                $"a sequence of one step gives a recurrent layer nothing to remember. {advice} Where steps come one call at a time, write Stateful = true.",
                (FindingProperties.InputShape, series));
        }
    }

    /// <summary>With another number of axes the first is not that of the steps.</summary>
    private static bool IsOneStep(Layer layer) =>
        layer.Inner is { IsRecurrent: true, Input: { } input, IsStateful: false } inner
        && input.Rank == (inner is ConvLSTM2D ? 4 : 2) && input[0].Constant == 1;
}
