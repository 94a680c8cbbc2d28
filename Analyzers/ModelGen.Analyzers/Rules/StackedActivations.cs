using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>An activation of an activation bends what is already bent, or changes nothing.</summary>
internal sealed class StackedActivations : ModelRule
{
    public override Rule Rule => Rules.StackedActivations;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer second in model.Layers)
        {
            if (!second.IsActivation || second.Activation == Activation.Linear)
            {
                continue;
            }

            Layer? first = model.Layers.Take(second.Index).LastOrDefault(l => !l.IsNoise && !IsLinearActivation(l));
            if (first is not null && first.Activation != Activation.Linear)
            {
                report.AtLayer(
                    Rule, second, $"it follows {first.Mention()} without a layer between that learns. {Effect(first.Activation, second.Activation)} Remove one of the two.",
                    (FindingProperties.Other, Definitions.Text(first.Index)));
            }
        }
    }

    private static bool IsLinearActivation(Layer layer) => layer is { IsActivation: true, Activation: Activation.Linear };

    private static string Effect(Activation first, Activation second) => second switch
    {
        Activation.ReLU when first.Range().StartsWith("0", StringComparison.Ordinal) => $"What {first} gives is never below 0, so it changes nothing.",
        Activation.Softmax or Activation.LogSoftmax when first is Activation.ReLU or Activation.ReLU6 => "All negative scores become equal.",
        Activation.Softmax or Activation.LogSoftmax => $"Scores that {first} bends to {first.Range()} can only become nearly equal probabilities.",
        _ => $"It bends what {first} has bent already, and gradients shrink twice.",
    };
}
