using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Analyzers;

/// <summary>An image of 1 to 4 rows and many channels is more likely one declared channels first.</summary>
internal sealed class ChannelsFirstInput : ModelRule
{
    public override Rule Rule => Rules.ChannelsFirstInput;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Port port in model.Inputs)
        {
            if (port.Shape is { Rank: 3 } input
                && input[0].Constant is 1 or 3 or 4 && input[1].Constant >= 8 && input[2].Constant >= 8
                && model.Layers.FirstOrDefault(l => !l.IsElementwise && model.EnteringInput(l) == port) is { } first
                && first.Plain() is not ConvLSTM2D and { Windows.Count: 2 })
            {
                Report(model, port, input, first, report);
            }
        }
    }

    private void Report(CheckedModel model, Port port, Shape input, Layer first, Report report)
    {
        string rotated = $"{input[1]}, {input[2]}, {input[0]}";
        report.AtLayer(
            Rule, first,
            $"it reads {model.Declared(port, string.Join(", ", input))} as {input[0]} {(input[0].Constant == 1 ? "row" : "rows")}, {input[1]} columns, "
            + $"{input[2]} channels. "
            + $"Images are height x width x channels here: declare {model.Declared(port, rotated)}, or Permute(2, 3, 1) first if the data is channels first.",
            (FindingProperties.InputShape, rotated),
            (FindingProperties.Permutation, "2, 3, 1"));
    }
}
