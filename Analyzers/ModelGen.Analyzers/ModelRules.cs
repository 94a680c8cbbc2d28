using System.Collections.Immutable;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Everything there is to say about a model: the shape engine's errors and what the rules find.</summary>
internal static class ModelRules
{
    public static ImmutableArray<ModelRule> All { get; } =
    [
        new DensePerTimestep(),
        new ChannelsFirstInput(),
        new SingleUnitHiddenLayer(),
        new RecurrentSingleTimestep(),
        new KernelMostlyPadding(),
        new StrideSkipsInput(),
        new ReshapeAsTranspose(),
        new EmbeddingOnActivations(),
        new MaskDropped(),
        new MaskingNotFirst(),

        // The output rules, of which the first that applies speaks: their order is part of their meaning.
        new SoftmaxSingleUnit(),
        new CategoricalCrossentropySingleUnit(),
        new FromLogitsWithActivation(),
        new SoftmaxWithBinaryCrossentropy(),
        new SigmoidWithCategoricalCrossentropy(),
        new CrossentropyOutputActivation(),
        new SoftmaxWithRegressionLoss(),
        new SigmoidWithRegressionLoss(),
        new ReluRegressionOutput(),
        new HingeOutputActivation(),
        new LossDomainMismatch(),

        new LinearStack(),
        new StackedActivations(),
        new DropoutAtOutput(),
        new NormalizationAtOutput(),
        new HighLearningRate(),
        new LowLearningRate(),
        new SaturatingStack(),
        new ConstantInitializer(),
        new NesterovWithoutMomentum(),
        new NothingToTrain(),

        new BiasBeforeBatchNorm(),
        new DropoutBeforeBatchNorm(),
        new HugeFlatten(),
        new RedundantFlatten(),
        new NoOpLayer(),
        new PoolingDropsEdge(),
        new RecurrentRelu(),
        new ExtremeDropout(),
        new MaxPoolOnlyNonlinearity(),
    ];

    /// <summary>The findings for a declaration, without those that the user allows where they are reported.</summary>
    public static IReadOnlyList<Finding> Check(ModelDeclaration declaration)
    {
        CheckedModel model = CheckedModel.Check(declaration);
        if (model.Layers.Count > 0)
        {
            Run(model);
        }

        return [.. model.Report.Findings.Where(f => !Permissions.Allow(declaration, f))];
    }

    private static void Run(CheckedModel model)
    {
        bool outputReported = false;
        foreach (ModelRule rule in All)
        {
            if ((rule is OutputRule && outputReported) || (rule.NeedsLine && !model.IsLine))
            {
                continue;
            }

            int findings = model.Report.Findings.Count;
            rule.Check(model, model.Report);
            outputReported |= rule is OutputRule && model.Report.Findings.Count > findings;
        }
    }
}
