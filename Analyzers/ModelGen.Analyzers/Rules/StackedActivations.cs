using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>An activation of an activation bends what is already bent, or changes nothing.</summary>
internal sealed class StackedActivations : ModelRule
{
    public override Rule Rule => Rules.StackedActivations;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer first in model.Layers)
        {
            // The activation of a recurrent layer is part of how it remembers.
            if (first.Activation == Activation.Linear || first.Inner.IsRecurrent)
            {
                continue;
            }

            Layer? second = model.Neighbours.AllAfter(first).FirstOrDefault(l => !l.IsNoise && !IsLinearActivation(l));
            if (second is { IsActivation: true })
            {
                report.AtLayer(
                    Rule, second, $"it follows {first.Mention(second)} without a layer between that learns. "
                        + $"{Effect(first, second.Activation)} Remove one of the two.",
                    (FindingProperties.Other, Definitions.Text(first.Index)));
            }
        }
    }

    private static bool IsLinearActivation(Layer layer) => layer is { IsActivation: true, Activation: Activation.Linear };

    private static string Effect(Layer first, Activation second) => second switch
    {
        Activation.ReLU when first.Activation.Range().StartsWith("0", StringComparison.Ordinal) => $"What {first.ActivationName()} gives is never below 0, so it changes nothing.",
        Activation.Softmax or Activation.LogSoftmax when first.Activation is Activation.ReLU or Activation.ReLU6 => "All negative scores become equal.",
        Activation.Softmax or Activation.LogSoftmax => $"Scores that {first.ActivationName()} bends to {first.Activation.Range()} can only become nearly equal probabilities.",
        _ => $"It bends what {first.ActivationName()} has bent already, and gradients shrink twice.",
    };
}
