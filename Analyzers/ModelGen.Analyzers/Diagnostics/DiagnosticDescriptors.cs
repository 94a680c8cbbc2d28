using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers.Diagnostics;

/// <summary>
/// The compiler's view of the rules that exist. Names and titles come from <see cref="Rules"/>; the literals here are what the analyzer
/// of release tracking needs to read. The message is the finding's own text, because only the rule knows which numbers decide.
/// </summary>
internal static class DiagnosticDescriptors
{
    private const string Declaration = "ModelGen.Declaration";
    private const string Shapes = "ModelGen.Shapes";
    private const string Training = "ModelGen.Training";
    private const string Efficiency = "ModelGen.Efficiency";
    private const string Called = "ModelGen.Calls";
    private const string Pages = "https://github.com/modelgen/modelgen/blob/main/Analyzers/Rules/";

    // Declarations.
    public static readonly DiagnosticDescriptor NotPartial = Create("MG1001", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor StaticClass = Create("MG1002", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor GenericClass = Create("MG1003", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor NotAClass = Create("MG1004", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor SeveralDeclarations = Create("MG1005", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor EmptyModel = Create("MG1006", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor NoModel = Create("MG1007", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor DuplicateLayerName = Create("MG1008", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor MemberExists = Create("MG1009", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor OwnBaseClass = Create("MG1010", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor WrapperWithoutLayer = Create("MG1011", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor ContainerNotPartial = Create("MG1012", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor InvalidLayerName = Create("MG1013", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor CompileWithoutModel = Create("MG1014", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor UndefinedEnumValue = Create("MG1015", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor InitializerNeedsMatrix = Create("MG1016", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor UnknownTensor = Create("MG1017", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor DuplicateTensorName = Create("MG1018", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor NotABlock = Create("MG1019", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor BlockRecursion = Create("MG1020", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor InvalidInputShape = Create("MG1021", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor NonPositiveSize = Create("MG1022", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor TupleArity = Create("MG1023", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor DropoutRateOutOfRange = Create("MG1024", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor StridesWithDilation = Create("MG1025", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor CausalPaddingNot1D = Create("MG1026", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor InvalidLearningRate = Create("MG1027", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor InvalidOptimizerParameter = Create("MG1028", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor InvalidActivationParameter = Create("MG1029", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor BlockAxesMismatch = Create("MG1030", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor InvalidSizeExpression = Create("MG1031", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor UnusedLayer = Create("MG1032", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor LayerWithoutInput = Create("MG1033", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor ModelTooLarge = Create("MG1034", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor WrapperNeedsRecurrent = Create("MG1035", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor WrapperNeedsKernel = Create("MG1036", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor StatefulNeedsCausal = Create("MG1037", Declaration, DiagnosticSeverity.Error);

    // Shapes that cannot be.
    public static readonly DiagnosticDescriptor RankMismatch = Create("MG2001", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor StackedRnnNeedsSequences = Create("MG2002", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor MissingInputAxis = Create("MG2003", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor BatchAxisInInput = Create("MG2004", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor WindowExceedsInput = Create("MG2005", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor ReshapeSizeMismatch = Create("MG2006", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor PermuteInvalid = Create("MG2007", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor CropExceedsInput = Create("MG2008", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor GroupsMismatch = Create("MG2009", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor AxisOutOfRange = Create("MG2010", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor TargetShapeMismatch = Create("MG2011", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor SizeOverflow = Create("MG2012", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor LengthMustBeKnown = Create("MG2016", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor SequenceTooLong = Create("MG2013", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor AttentionMismatch = Create("MG2020", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor OutputCountMismatch = Create("MG1038", Declaration, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor InvalidBudget = Create("MG1039", Declaration, DiagnosticSeverity.Error,
        "The limits that are not valid are not checked.");
    public static readonly DiagnosticDescriptor SharedWeightsShape = Create("MG2014", Shapes, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor MergeMismatch = Create("MG2015", Shapes, DiagnosticSeverity.Error);

    // Suspicious shapes.
    public static readonly DiagnosticDescriptor DensePerTimestep = Create("MG3001", Shapes, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ChannelsFirstInput = Create("MG3002", Shapes, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor SingleUnitHiddenLayer = Create("MG3003", Shapes, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor RecurrentSingleTimestep = Create("MG3004", Shapes, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor KernelMostlyPadding = Create("MG3005", Shapes, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor StrideSkipsInput = Create("MG3006", Shapes, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ReshapeAsTranspose = Create("MG3007", Shapes, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor EmbeddingOnActivations = Create("MG3008", Shapes, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor MaskDropped = Create("MG3009", Shapes, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor MaskingNotFirst = Create("MG3010", Shapes, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor BudgetExceeded = Create("MG3011", Shapes, DiagnosticSeverity.Warning);

    // Suspicious training set-up.
    public static readonly DiagnosticDescriptor SoftmaxSingleUnit = Create("MG4001", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor CategoricalCrossentropySingleUnit = Create("MG4002", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor FromLogitsWithActivation = Create("MG4003", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor SoftmaxWithBinaryCrossentropy = Create("MG4004", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor SigmoidWithCategoricalCrossentropy = Create("MG4005", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor CrossentropyOutputActivation = Create("MG4006", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor SoftmaxWithRegressionLoss = Create("MG4007", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor SigmoidWithRegressionLoss = Create("MG4008", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ReluRegressionOutput = Create("MG4009", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor HingeOutputActivation = Create("MG4010", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor LossDomainMismatch = Create("MG4011", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor LinearStack = Create("MG4012", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor StackedActivations = Create("MG4013", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor DropoutAtOutput = Create("MG4014", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor NormalizationAtOutput = Create("MG4015", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor HighLearningRate = Create("MG4016", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor LowLearningRate = Create("MG4017", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor SaturatingStack = Create("MG4018", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ConstantInitializer = Create("MG4019", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor NesterovWithoutMomentum = Create("MG4020", Training, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor NothingToTrain = Create("MG4021", Training, DiagnosticSeverity.Warning);

    // Efficiency and style.
    public static readonly DiagnosticDescriptor BiasBeforeBatchNorm = Create("MG5001", Efficiency, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor DropoutBeforeBatchNorm = Create("MG5002", Efficiency, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor HugeFlatten = Create("MG5003", Efficiency, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor RedundantFlatten = Create("MG5004", Efficiency, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor NoOpLayer = Create("MG5005", Efficiency, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor PoolingDropsEdge = Create("MG5006", Efficiency, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor RecurrentRelu = Create("MG5007", Efficiency, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor ExtremeDropout = Create("MG5008", Efficiency, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor MaxPoolOnlyNonlinearity = Create("MG5009", Efficiency, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor LayerShape = Create(
        "MG5011", Efficiency, DiagnosticSeverity.Info, "It is shown where .editorconfig says modelgen_show_shapes = true.");

    // About the rules themselves.
    public static readonly DiagnosticDescriptor UnusedAllow = Create("MG5010", Efficiency, DiagnosticSeverity.Info);

    // Calls of models.
    public static readonly DiagnosticDescriptor CallLength = Create("MG6001", Called, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor CallDimensions = Create("MG6002", Called, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor CallTargets = Create("MG6003", Called, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor CallWithoutCompile = Create("MG6004", Called, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor WeightFileMismatch = Create("MG6005", Called, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor OptionOutOfRange = Create("MG6006", Called, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor CallTargetValues = Create("MG6007", Called, DiagnosticSeverity.Warning);

    /// <summary>In the order of the ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(DiagnosticDescriptors).GetFields()
            .Select(f => f.GetValue(null)).OfType<DiagnosticDescriptor>().OrderBy(d => d.Id, StringComparer.Ordinal),
    ];

    /// <summary>Those about calls of models.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Calls { get; } = [.. All.Where(d => d.Category == Called)];

    /// <summary>Those about declarations.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Models { get; } = [.. All.Where(d => d.Category != Called)];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> s_byId = All.ToImmutableDictionary(d => d.Id);

    public static DiagnosticDescriptor For(Rule rule) => s_byId[rule.Id];

    /// <param name="id">The rule's id.</param>
    /// <param name="category">What it is about.</param>
    /// <param name="defaultSeverity">The rule's severity.</param>
    /// <param name="consequence">What follows, or what to do, where that is not what the severity says.</param>
    private static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity defaultSeverity, string? consequence = null)
    {
        Rule rule = Rules.All.First(r => r.Id == id);
        consequence ??= category == Called
            ? $"Where it is meant, say so with #pragma warning disable {id}."
            : defaultSeverity == DiagnosticSeverity.Error
            ? "No code can be generated for the model until this is corrected."
            : $"Where it is meant, say so at the attribute: Allow = \"{rule.Name}\".";
        return new DiagnosticDescriptor(
            id, rule.Title, "{0}", category, defaultSeverity, isEnabledByDefault: true, $"{rule.Title}. {consequence}", $"{Pages}{id}.md");
    }
}
