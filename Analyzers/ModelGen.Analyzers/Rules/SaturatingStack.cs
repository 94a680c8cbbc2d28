using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Sigmoids pass at most a quarter of the gradient back, so that the first of several layers hardly learns.</summary>
internal sealed class SaturatingStack : ModelRule
{
    public override Rule Rule => Rules.SaturatingStack;

    private const int Limit = 3;

    public override void Check(CheckedModel model, Report report)
    {
        if (model.LastWeightLayer() is not { } last)
        {
            return;
        }

        List<Layer> run = [];
        Layer? open = null;
        foreach (Layer layer in model.Layers.Take(last.Index))
        {
            if (layer.Inner is BatchNormalization)
            {
                End(run, report);
            }
            else if (layer.IsWeightLayer)
            {
                // The one before never got an activation.
                if (open is not null)
                {
                    End(run, report);
                }

                open = layer;
            }

            if (open is null || layer.Activation == Activation.Linear)
            {
                continue;
            }

            if (open.IsLinearMap && layer.Activation is Activation.Sigmoid or Activation.HardSigmoid)
            {
                run.Add(open);
            }
            else
            {
                End(run, report);
            }

            open = null;
        }

        End(run, report);
    }

    private void End(List<Layer> run, Report report)
    {
        if (run.Count >= Limit)
        {
            report.AtLayer(
                Rule, run[0],
                $"it is the first of {run.Count} sigmoid layers in a row (layers {string.Join(", ", run.Select(l => Definitions.Text(l.Index + 1)))}): "
                + "each passes at most a quarter of the gradient back. Use ReLU in the hidden layers.",
                (FindingProperties.Activation, nameof(Activation.ReLU)));
        }

        run.Clear();
    }
}
