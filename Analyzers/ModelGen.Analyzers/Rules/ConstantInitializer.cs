using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Units that start equal get equal gradients, so they stay one unit however many they are.</summary>
internal sealed class ConstantInitializer : ModelRule
{
    public override Rule Rule => Rules.ConstantInitializer;

    public override bool NeedsLine => false;

    public override void Check(CheckedModel model, Report report)
    {
        Layer? last = model.LastWeightLayer();
        foreach (Layer layer in model.Layers)
        {
            if (layer is { IsWeightLayer: true, DeclaredWidth: > 1 and { } units }
                && layer != last
                && layer.Inner.Declaration.Choice("KernelInitializer", Initializer.GlorotUniform) is Initializer.Zeros or Initializer.Ones or Initializer.Constant)
            {
                report.AtLayer(
                    Rule, layer,
                    $"KernelInitializer = {layer.Inner.Declaration.Choice("KernelInitializer", Initializer.GlorotUniform)}: all {units} units start equal and stay equal, "
                    + "because they get the same gradient. Use a random initializer, such as the default GlorotUniform.");
            }
        }
    }
}
