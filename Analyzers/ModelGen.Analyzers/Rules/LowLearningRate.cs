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
            LearningRates.Report(model, report, Rule, rate, $"so low (below {ArgumentChecks.Text(Limit)}) that most steps vanish in rounding");
        }
    }
}
