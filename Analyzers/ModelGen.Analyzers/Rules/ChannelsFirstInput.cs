using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>An image of 1 to 4 rows and many channels is more likely one declared channels first.</summary>
internal sealed class ChannelsFirstInput : ModelRule
{
    public override Rule Rule => Rules.ChannelsFirstInput;

    public override void Check(CheckedModel model, Report report)
    {
        if (model.Input is not { Rank: 3 } input
            || input[0].Constant is not (1 or 3 or 4) || !(input[1].Constant >= 8 && input[2].Constant >= 8)
            || model.Layers.FirstOrDefault(l => !l.IsElementwise) is not { Windows.Count: 2 } first)
        {
            return;
        }

        string declared = string.Join(", ", input);
        string rotated = $"{input[1]}, {input[2]}, {input[0]}";
        report.AtLayer(
            Rule, first,
            $"it reads Model({declared}) as {input[0]} {(input[0].Constant == 1 ? "row" : "rows")}, {input[1]} columns, {input[2]} channels. "
            + $"Images are height x width x channels here: declare Model({rotated}), or Permute(2, 3, 1) first if the data is channels first.",
            (FindingProperties.InputShape, rotated),
            (FindingProperties.Permutation, "2, 3, 1"));
    }
}
