using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>A stride beyond the window leaves part of the input unread.</summary>
internal sealed class StrideSkipsInput : ModelRule
{
    public override Rule Rule => Rules.StrideSkipsInput;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            if (layer.Inner.Windows.FirstOrDefault(w => w.Stride > w.Size && w.Size > 1) is { } window)
            {
                report.AtLayer(
                    Rule, layer,
                    $"a stride of {Definitions.Text(window.Stride)} with a window of {Definitions.Text(window.Size)} never looks at "
                    + $"{Definitions.Text(window.Stride - window.Size)} of every {Definitions.Text(window.Stride)} places. "
                    + $"Use a stride of at most {Definitions.Text(window.Size)}.");
            }
        }
    }
}
