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

    /// <summary>The rules about outputs, of which the first that applies speaks: their order is part of their meaning.</summary>
    public static ImmutableArray<OutputRule> OfOutputs { get; } =
    [
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
    ];

    /// <summary>The findings for a declaration, without those that the user allows where they are reported.</summary>
    public static IReadOnlyList<Finding> Check(ModelDeclaration declaration) => Check(CheckedModel.Check(declaration));

    /// <summary>The same for a model that has been checked.</summary>
    public static IReadOnlyList<Finding> Check(CheckedModel model)
    {
        if (model.Layers.Count > 0)
        {
            Run(model);
        }

        var permissions = new Permissions(model.Declaration);
        List<Finding> findings = FirstOfEachCause(model.Report.All.Where(f => !permissions.Allow(f)));
        if (!model.Report.HasErrors && !model.Declaration.IsIncomplete)
        {
            // What it says can be allowed like anything else.
            findings.AddRange(FirstOfEachCause(UnusedAllow.Find(model, permissions).Where(f => !permissions.Allow(f))));
        }

        return findings;
    }

    private static void Run(CheckedModel model)
    {
        foreach (ModelRule rule in All)
        {
            rule.Check(model, model.Report);
        }

        // What one layer answers is one mistake, though it be given out under two names.
        HashSet<(Rule, Layer)> reported = [];
        foreach (ModelOutput output in ModelOutput.All(model))
        {
            if (OfOutputs.FirstOrDefault(r => r.Applies(output)) is { } rule && reported.Add((rule.Rule, output.Layer)))
            {
                rule.Report(output, model.Report);
            }
        }
    }

    /// <summary>Of the uses of a block, one with the mistake that is not allowed there.</summary>
    private static List<Finding> FirstOfEachCause(IEnumerable<Finding> findings)
    {
        HashSet<string> causes = new(StringComparer.Ordinal);
        return [.. findings.Where(f => f.Cause is null || causes.Add(f.Cause))];
    }
}
