using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Steps beyond the usual size make the loss grow until it is not a number.</summary>
internal sealed class HighLearningRate : ModelRule
{
    public override Rule Rule => Rules.HighLearningRate;

    public override void Check(CheckedModel model, Report report)
    {
        if (model.Declaration.Compile is not { } compile
            || LearningRates.Peak(compile) is not { } rate
            || Limit(compile.Optimizer) is not { } limit
            || !(rate > limit && rate < double.PositiveInfinity))
        {
            return;
        }

        LearningRates.Report(
            model, report, Rule, rate,
            $"very high for {compile.Optimizer} (above {ArgumentChecks.Text(limit)}): the steps overshoot and the loss usually grows until it is NaN");
    }

    /// <summary>Adadelta and Ftrl scale their steps themselves and are used with rates of 1 and more.</summary>
    private static double? Limit(Optimizer optimizer) => optimizer switch
    {
        Optimizer.Sgd or Optimizer.Adagrad => 1.0,
        Optimizer.Adadelta or Optimizer.Ftrl => null,
        _ => 0.1,
    };
}
