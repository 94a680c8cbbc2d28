using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>A gated layer with ReLU can grow without bound over the steps.</summary>
internal sealed class RecurrentRelu : ModelRule
{
    public override Rule Rule => Rules.RecurrentRelu;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            if (layer.Inner is LSTM or GRU && layer.Inner.Activation == Activation.ReLU)
            {
                report.AtLayer(
                    Rule, layer,
                    "with ReLU its state has no upper bound and can grow from step to step; gates are made for tanh. "
                    + "Remove Activation, unless it was tried and is better.",
                    (FindingProperties.Argument, "Activation"));
            }
        }
    }
}
