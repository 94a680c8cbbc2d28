using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Units that start equal get equal gradients, so they stay one unit however many they are.</summary>
internal sealed class ConstantInitializer : ModelRule
{
    public override Rule Rule => Rules.ConstantInitializer;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            string argument = layer.Inner is SeparableConv ? "PointwiseInitializer" : "KernelInitializer";
            Initializer initializer = layer.Inner.Declaration.Choice(argument, Initializer.GlorotUniform);

            // The last layer of a model or of a branch may well begin with zeros; what is not trained has its values on purpose.
            if (layer is { IsWeightLayer: true, Inner: { DeclaredWidth: > 1 and { } units, Trainable: true } }
                && initializer is Initializer.Zeros or Initializer.Ones or Initializer.Constant
                && model.Neighbours.AllAfter(layer).Any(l => l.IsWeightLayer))
            {
                report.AtLayer(
                    Rule, layer,
                    $"{argument} = {initializer}: all {Definitions.Text(units)} units start equal and stay equal, "
                    + "because they get the same gradient. Use a random initializer, such as the default GlorotUniform.");
            }
        }
    }
}
