using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>A pool that does not divide its input leaves the rest out.</summary>
internal sealed class PoolingDropsEdge : ModelRule
{
    public override Rule Rule => Rules.PoolingDropsEdge;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            if (layer.Inner is not Pooling { Padding: Padding.Valid, Input: { } input, Output: not null } pool)
            {
                continue;
            }

            for (int axis = 0; axis < pool.Windows.Count; axis++)
            {
                Window window = pool.Windows[axis];
                if (input[axis].Constant is not { } length || window.Places(input[axis]).Constant is not { } places)
                {
                    continue;
                }

                long ignored = length - (((places - 1) * window.Stride) + window.Reach);
                if (ignored * 4 >= length)
                {
                    report.AtLayer(
                        Rule, layer,
                        $"of axis {Definitions.Text(axis + 1)}, {Definitions.Text(length)} long, it ignores the last {Definitions.Text(ignored)}: "
                        + $"{Definitions.Text(places)} {(places == 1 ? "window" : "windows")} of {Definitions.Text(window.Size)} cover the rest. "
                        + "Use a pool that divides it, or padding \"same\".",
                        (FindingProperties.Argument, "Padding"));
                    break;
                }
            }
        }
    }
}
