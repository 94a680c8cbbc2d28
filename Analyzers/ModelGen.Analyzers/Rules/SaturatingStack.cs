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
        foreach (Layer start in model.Layers)
        {
            // Only where a line begins: the layers behind are looked at with it.
            if (model.Neighbours.Before(start) is not { } before || model.Neighbours.After(before) is null)
            {
                CheckLine([start, .. model.Neighbours.AllAfter(start)], model, report);
            }
        }
    }

    private void CheckLine(IReadOnlyList<Layer> line, CheckedModel model, Report report)
    {
        List<Layer> run = [];
        Layer? open = null;
        foreach (Layer layer in line.Take(Hidden(line, model)))
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

    /// <summary>How many layers of the line are hidden: those before the one that answers, or that opens and closes a gate.</summary>
    public static int Hidden(IReadOnlyList<Layer> line, CheckedModel model)
    {
        Layer end = line[line.Count - 1];
        if (!model.Neighbours.EndsAt(end) && model.Neighbours.User(end) is not { Kind: "Multiply" })
        {
            return line.Count;
        }

        int last = line.Count - 1;
        while (last > 0 && !line[last].IsWeightLayer)
        {
            last--;
        }

        return last;
    }

    private void End(List<Layer> run, Report report)
    {
        if (run.Count >= Limit)
        {
            report.AtLayer(
                Rule, run[0],
                $"it is the first of {Definitions.Text(run.Count)} sigmoid layers in a row, up to {run[run.Count - 1].Mention(run[0])}: "
                + "each passes at most a quarter of the gradient back. Use ReLU in the hidden layers.",
                (FindingProperties.Activation, nameof(Activation.ReLU)));
        }

        run.Clear();
    }
}
