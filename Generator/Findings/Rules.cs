using System.Collections.Immutable;
using static ModelGen.Generator.Findings.RuleSeverity;

namespace ModelGen.Generator.Findings;

/// <summary>
/// All rules. MG1xxx: the declaration; MG2xxx: shapes that cannot be; MG3xxx: suspicious shapes; MG4xxx: suspicious training set-up;
/// MG5xxx: efficiency and style; MG6xxx: calls of models. The rules that decide whether code can be generated are found by the shape engine beside this file.
/// </summary>
internal static class Rules
{
    // Declarations C# cannot express a model in.
    public static readonly Rule NotPartial = new("MG1001", "model-not-partial", Error, "A model class must be partial");
    public static readonly Rule StaticClass = new("MG1002", "model-is-static", Error, "A model class cannot be static");
    public static readonly Rule GenericClass = new("MG1003", "model-is-generic", Error, "A model class cannot be generic");
    public static readonly Rule NotAClass = new("MG1004", "model-not-a-class", Error, "A model must be a class, not a struct, record or interface");
    public static readonly Rule SeveralDeclarations = new("MG1005", "layers-on-several-declarations", Error, "All layers of a model stand on one partial declaration");
    public static readonly Rule EmptyModel = new("MG1006", "empty-model", Error, "A model needs at least one layer");
    public static readonly Rule NoModel = new("MG1007", "layers-without-model", Error, "Layers need a [Model] attribute");
    public static readonly Rule DuplicateLayerName = new("MG1008", "duplicate-layer-name", Error, "Layer names must differ");
    public static readonly Rule MemberExists = new("MG1009", "member-exists", Error, "The class has a member that ModelGen generates");
    public static readonly Rule OwnBaseClass = new("MG1010", "model-has-base-class", Error, "A model class cannot have a base class of its own");
    public static readonly Rule WrapperWithoutLayer = new("MG1011", "wrapper-without-layer", Error, "A wrapper needs a layer behind it");
    public static readonly Rule ContainerNotPartial = new("MG1012", "container-not-partial", Error, "Types around a nested model must be partial");
    public static readonly Rule InvalidLayerName = new("MG1013", "invalid-layer-name", Error, "A layer name consists of letters, digits, '_' and '-'");
    public static readonly Rule CompileWithoutModel = new("MG1014", "compile-without-model", Error, "[Compile], [Target], [TargetRange] and [Budget] need a [Model] attribute");
    public static readonly Rule UndefinedEnumValue = new("MG1015", "undefined-enum-value", Error, "An enum argument is one of the enum's members");
    public static readonly Rule InitializerNeedsMatrix = new("MG1016", "initializer-needs-matrix", Error, "Orthogonal and Identity make matrices");
    public static readonly Rule WrapperNeedsRecurrent = new("MG1035", "wrapper-needs-recurrent", Error, "Bidirectional needs a recurrent layer behind it");
    public static readonly Rule WrapperNeedsKernel = new("MG1036", "wrapper-needs-kernel", Error, "SpectralNormalization needs a layer with a kernel behind it");

    public static readonly Rule InvalidBudget = new("MG1039", "invalid-budget", Error, "A budget states limits above 0");

    // How layers are connected.
    public static readonly Rule UnknownTensor = new("MG1017", "unknown-tensor", Error, "There is no tensor of this name");
    public static readonly Rule DuplicateTensorName = new("MG1018", "duplicate-tensor-name", Error, "Names of tensors must differ");
    public static readonly Rule NotABlock = new("MG1019", "not-a-block", Error, "Only a [Block] with layers can be used");
    public static readonly Rule BlockRecursion = new("MG1020", "block-recursion", Error, "A block cannot use itself");
    public static readonly Rule BlockAxesMismatch = new("MG1030", "block-axes-mismatch", Error, "The block names another number of axes than come in");
    public static readonly Rule InvalidSizeExpression = new("MG1031", "invalid-size-expression", Error, "A size in quotes is an expression over named axes");
    public static readonly Rule UnusedLayer = new("MG1032", "unused-layer", Error, "Nothing uses what the layer gives");
    public static readonly Rule LayerWithoutInput = new("MG1033", "layer-without-input", Error, "The first layer needs an input");
    public static readonly Rule StatefulNeedsCausal = new("MG1037", "stateful-needs-causal", Error, "Only a causal convolution can go on from an earlier call");
    public static readonly Rule ModelTooLarge = new("MG1034", "model-too-large", Error, "A model has at most 10,000 layers");
    public static readonly Rule OutputCountMismatch = new("MG1038", "output-count-mismatch", Error, "Losses, their weights and targets are stated for each output");
    public static readonly Rule SharedWeightsShape = new("MG2014", "shared-weights-shape", Error, "Layers that share weights need the same input shape");
    public static readonly Rule MergeMismatch = new("MG2015", "merge-mismatch", Error, "The tensors to merge do not fit each other");

    // D1-D9 of the catalogue: arguments no layer can have.
    public static readonly Rule InvalidInputShape = new("MG1021", "invalid-input-shape", Error, "Every axis of one sample is at least 1");
    public static readonly Rule NonPositiveSize = new("MG1022", "non-positive-size", Error, "Sizes are at least 1");
    public static readonly Rule TupleArity = new("MG1023", "tuple-arity", Error, "A size list has one number for all axes or one for each");
    public static readonly Rule DropoutRateOutOfRange = new("MG1024", "dropout-rate-out-of-range", Error, "A dropout rate is at least 0 and below 1");
    public static readonly Rule StridesWithDilation = new("MG1025", "strides-with-dilation", Error, "Strides and dilation exclude each other");
    public static readonly Rule CausalPaddingNot1D = new("MG1026", "causal-padding-not-1d", Error, "Causal padding exists in one dimension only");
    public static readonly Rule InvalidLearningRate = new("MG1027", "invalid-learning-rate", Error, "A learning rate is a positive number");
    public static readonly Rule InvalidOptimizerParameter = new("MG1028", "invalid-optimizer-parameter", Error, "An optimizer parameter is out of range");
    public static readonly Rule InvalidActivationParameter = new("MG1029", "invalid-activation-parameter", Error, "An activation parameter is out of range");

    // 1.1-1.11: shapes that cannot be.
    public static readonly Rule RankMismatch = new("MG2001", "rank-mismatch", Error, "The layer needs an input of another rank");
    public static readonly Rule StackedRnnNeedsSequences = new("MG2002", "stacked-rnn-needs-sequences", Error, "The recurrent layer before returns only its last step");
    public static readonly Rule MissingInputAxis = new("MG2003", "missing-input-axis", Error, "The model input lacks an axis");
    public static readonly Rule BatchAxisInInput = new("MG2004", "batch-axis-in-input", Error, "The model input has an axis too many");
    public static readonly Rule WindowExceedsInput = new("MG2005", "window-exceeds-input", Error, "The window is larger than the input");
    public static readonly Rule ReshapeSizeMismatch = new("MG2006", "reshape-size-mismatch", Error, "Reshape cannot change the number of values");
    public static readonly Rule PermuteInvalid = new("MG2007", "permute-invalid", Error, "Permute needs every axis once");
    public static readonly Rule CropExceedsInput = new("MG2008", "crop-exceeds-input", Error, "Cropping leaves nothing");
    public static readonly Rule GroupsMismatch = new("MG2009", "groups-mismatch", Error, "Channels and filters must divide by the groups");
    public static readonly Rule AxisOutOfRange = new("MG2010", "axis-out-of-range", Error, "There is no such axis");
    public static readonly Rule TargetShapeMismatch = new("MG2011", "target-shape-mismatch", Error, "The model's output does not fit the target");
    public static readonly Rule SizeOverflow = new("MG2012", "size-overflow", Error, "The tensor or weight is too large");
    public static readonly Rule LengthMustBeKnown = new("MG2016", "length-must-be-known", Error, "A weight or a layer depends on a length that is known only at the call");
    public static readonly Rule SequenceTooLong = new("MG2013", "sequence-too-long", Error, "The input has more steps than the layer has positions");
    public static readonly Rule AttentionMismatch = new("MG2020", "attention-mismatch", Error, "Queries, keys and values do not fit together");

    // 2.1-2.10: suspicious shapes.
    public static readonly Rule DensePerTimestep = new("MG3001", "dense-per-timestep", Warning, "Dense works on the last axis only; did you mean Flatten?");
    public static readonly Rule ChannelsFirstInput = new("MG3002", "channels-first-input", Warning, "The input looks like channels first");
    public static readonly Rule SingleUnitHiddenLayer = new("MG3003", "single-unit-hidden-layer", Warning, "A hidden layer of one unit squeezes everything into one number");
    public static readonly Rule RecurrentSingleTimestep = new("MG3004", "recurrent-single-timestep", Warning, "A recurrent layer over one step has nothing to remember");
    public static readonly Rule KernelMostlyPadding = new("MG3005", "kernel-mostly-padding", Warning, "Part of the kernel only ever meets padding");
    public static readonly Rule StrideSkipsInput = new("MG3006", "stride-skips-input", Warning, "The stride exceeds the window");
    public static readonly Rule ReshapeAsTranspose = new("MG3007", "reshape-as-transpose", Warning, "Reshape does not move axes");
    public static readonly Rule EmbeddingOnActivations = new("MG3008", "embedding-on-activations", Warning, "Embedding looks up whole numbers");
    public static readonly Rule MaskDropped = new("MG3009", "mask-dropped", Warning, "The mask is lost on the way");
    public static readonly Rule MaskingNotFirst = new("MG3010", "masking-not-first", Warning, "Masking after a layer with weights finds nothing to mask");
    public static readonly Rule BudgetExceeded = new("MG3011", "budget-exceeded", Warning, "The model costs more than its budget allows");

    // 3.1-3.21: suspicious training set-up.
    public static readonly Rule SoftmaxSingleUnit = new("MG4001", "softmax-single-unit", Warning, "Softmax over one value is always 1");
    public static readonly Rule CategoricalCrossentropySingleUnit = new("MG4002", "categorical-crossentropy-single-unit", Warning, "Categorical crossentropy over one class is constant");
    public static readonly Rule FromLogitsWithActivation = new("MG4003", "from-logits-with-activation", Warning, "The activation is applied twice");
    public static readonly Rule SoftmaxWithBinaryCrossentropy = new("MG4004", "softmax-with-binary-crossentropy", Warning, "Softmax with binary crossentropy");
    public static readonly Rule SigmoidWithCategoricalCrossentropy = new("MG4005", "sigmoid-with-categorical-crossentropy", Warning, "Sigmoid with categorical crossentropy");
    public static readonly Rule CrossentropyOutputActivation = new("MG4006", "crossentropy-output-activation", Warning, "Crossentropy expects probabilities");
    public static readonly Rule SoftmaxWithRegressionLoss = new("MG4007", "softmax-with-regression-loss", Warning, "Softmax with a regression loss");
    public static readonly Rule SigmoidWithRegressionLoss = new("MG4008", "sigmoid-with-regression-loss", Warning, "Sigmoid with a regression loss");
    public static readonly Rule ReluRegressionOutput = new("MG4009", "relu-regression-output", Warning, "A regression output that cannot be negative");
    public static readonly Rule HingeOutputActivation = new("MG4010", "hinge-output-activation", Warning, "Hinge losses expect answers around −1 and 1");
    public static readonly Rule LossDomainMismatch = new("MG4011", "loss-domain-mismatch", Warning, "The output can leave the loss's domain");
    public static readonly Rule LinearStack = new("MG4012", "linear-stack", Warning, "Two linear layers in a row are one");
    public static readonly Rule StackedActivations = new("MG4013", "stacked-activations", Warning, "Two activations in a row");
    public static readonly Rule DropoutAtOutput = new("MG4014", "dropout-at-output", Warning, "Dropout zeroes the answers");
    public static readonly Rule NormalizationAtOutput = new("MG4015", "normalization-at-output", Warning, "Normalization of the answers");
    public static readonly Rule HighLearningRate = new("MG4016", "high-learning-rate", Warning, "The learning rate is very high");
    public static readonly Rule LowLearningRate = new("MG4017", "low-learning-rate", Warning, "The learning rate is very low");
    public static readonly Rule SaturatingStack = new("MG4018", "saturating-stack", Warning, "Three or more sigmoid layers in a row");
    public static readonly Rule ConstantInitializer = new("MG4019", "constant-initializer", Warning, "All units start equal and stay equal");
    public static readonly Rule NesterovWithoutMomentum = new("MG4020", "nesterov-without-momentum", Warning, "Nesterov needs momentum");
    public static readonly Rule NothingToTrain = new("MG4021", "nothing-to-train", Warning, "No layer has weights");

    // E1-E9: efficiency and style.
    public static readonly Rule BiasBeforeBatchNorm = new("MG5001", "bias-before-batchnorm", Info, "The bias is redundant before batch normalization");
    public static readonly Rule DropoutBeforeBatchNorm = new("MG5002", "dropout-before-batchnorm", Info, "Dropout shifts the statistics of batch normalization");
    public static readonly Rule HugeFlatten = new("MG5003", "huge-flatten", Info, "Most weights are in the layer after Flatten");
    public static readonly Rule RedundantFlatten = new("MG5004", "redundant-flatten", Info, "Flatten of a flat input");
    public static readonly Rule NoOpLayer = new("MG5005", "no-op-layer", Info, "The layer changes nothing");
    public static readonly Rule PoolingDropsEdge = new("MG5006", "pooling-drops-edge", Info, "The pool ignores part of its input");
    public static readonly Rule RecurrentRelu = new("MG5007", "recurrent-relu", Info, "ReLU in a gated recurrent layer");
    public static readonly Rule ExtremeDropout = new("MG5008", "extreme-dropout", Info, "Most values are dropped");
    public static readonly Rule MaxPoolOnlyNonlinearity = new("MG5009", "maxpool-only-nonlinearity", Info, "Only max pooling stands between two linear layers");
    public static readonly Rule LayerShape = new("MG5011", "layer-shape", Info, "The shapes that come into a layer and go out");

    // What is said to the rules themselves.
    public static readonly Rule UnusedAllow = new("MG5010", "unused-allow", Info, "Allow silences nothing");

    // Calls of models, as far as sizes are known when the program is compiled.
    public static readonly Rule CallLength = new("MG6001", "call-length", Error, "The length does not fit the model");
    public static readonly Rule CallDimensions = new("MG6002", "call-dimensions", Error, "The axes of the samples are not the model's");
    public static readonly Rule CallTargets = new("MG6003", "call-targets", Error, "The targets do not fit the loss or the samples");
    public static readonly Rule CallWithoutCompile = new("MG6004", "call-without-compile", Error, "Only a model with [Compile] can be trained or evaluated");
    public static readonly Rule WeightFileMismatch = new("MG6005", "weight-file-mismatch", Warning, "The weights in the file are not the model's");
    public static readonly Rule OptionOutOfRange = new("MG6006", "option-out-of-range", Error, "The option is refused when the program runs");
    public static readonly Rule CallTargetValues = new("MG6007", "call-target-values", Warning, "The loss cannot make sense of a target");

    /// <summary>Whether the mistake leaves a shape unknown. A rate, a slope or an epsilon out of range does not.</summary>
    public static bool DecidesShape(Rule rule) => rule != DropoutRateOutOfRange && rule != InvalidActivationParameter;

    public static ImmutableArray<Rule> All { get; } =
    [
        .. typeof(Rules).GetFields().Where(f => f.FieldType == typeof(Rule)).Select(f => (Rule)f.GetValue(null)),
    ];
}
