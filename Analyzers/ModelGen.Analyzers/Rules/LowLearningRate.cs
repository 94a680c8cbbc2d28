using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Below the precision of single floats a step changes no weight at all.</summary>
internal sealed class LowLearningRate : ModelRule
{
    public override Rule Rule => Rules.LowLearningRate;

    private const double Limit = 1e-7;

    public override void Check(CheckedModel model, Report report)
    {
        if (model.Declaration.Compile is { } compile && LearningRates.Peak(compile) is > 0 and < Limit and { } rate)
        {
            string usual = ArgumentChecks.Text(LearningRates.Default(compile.Optimizer));
            report.At(
                FindingPlace.Compile, Rule,
                $"{model.CompileFrame()} a learning rate of {ArgumentChecks.Text(rate)} is so low (below {ArgumentChecks.Text(Limit)}) that most steps vanish in rounding. "
                + $"Keras' default is {usual}.",
                (FindingProperties.LearningRate, usual));
        }
    }
}
