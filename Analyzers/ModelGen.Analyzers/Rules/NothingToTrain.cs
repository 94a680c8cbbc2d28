using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Training changes weights, and there are none.</summary>
internal sealed class NothingToTrain : ModelRule
{
    public override Rule Rule => Rules.NothingToTrain;

    public override void Check(CheckedModel model, Report report)
    {
        // Behind a shape error it is not known which layers have weights.
        if (model.Declaration.Compile is not null && model.Layers.All(l => l is { IsWeightLayer: false, Output: not null, Weights.Count: 0 }))
        {
            report.At(
                FindingPlace.Compile, Rule,
                $"{model.CompileFrame()} no layer has weights, so training changes nothing. Add a layer that learns, such as Dense, or remove [Compile].");
        }
    }
}
