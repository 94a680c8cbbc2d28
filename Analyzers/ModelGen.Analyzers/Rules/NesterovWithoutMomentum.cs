using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Nesterov looks ahead along the momentum; without momentum it looks nowhere.</summary>
internal sealed class NesterovWithoutMomentum : ModelRule
{
    public override Rule Rule => Rules.NesterovWithoutMomentum;

    public override void Check(CheckedModel model, Report report)
    {
        if (model.Declaration.Compile is { Optimizer: Optimizer.Sgd } compile && compile.Flag("Nesterov") && compile.Number("Momentum") == 0)
        {
            report.At(
                FindingPlace.Compile, Rule,
                $"{model.CompileFrame()} Nesterov = true looks ahead along the momentum, but Momentum is 0, so it changes nothing. "
                + "Set Momentum = 0.9, or remove Nesterov.");
        }
    }
}
