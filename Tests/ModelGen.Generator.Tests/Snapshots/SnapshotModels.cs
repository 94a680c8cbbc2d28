namespace ModelGen.Generator.Tests.Snapshots;

/// <summary>Declarations whose generated text is kept, each under the name of the test that compares it.</summary>
internal static class SnapshotModels
{
    public static IReadOnlyDictionary<string, string> Sources { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["TwoLayerFlattenLast"] = """
            using ModelGen;
            namespace Demo;
            [Model(3, 2)]
            [Dense(16), ReLU, Flatten, Dense(4)]
            [Compile(Loss.MeanSquaredError, Optimizer.Sgd)]
            public partial class FlattenLast;
            """,
        ["TwoLayerWithoutFlatten"] = """
            using ModelGen;
            namespace Demo;
            [Model(3, 2)]
            [Dense(16), ReLU, Dense(4)]
            [Compile(Loss.MeanSquaredError, Optimizer.Sgd)]
            public partial class WithoutFlatten;
            """,
        ["TwoLayerFlattenFirst"] = """
            using ModelGen;
            namespace Demo;
            [Model(3, 2)]
            [Flatten, Dense(16), ReLU, Dense(4)]
            [Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 0.01)]
            public partial class FlattenFirst;
            """,
        ["SparseClassifier"] = """
            using ModelGen;
            namespace Demo;
            [Model(28, 28)]
            [Flatten]
            [Dense(128, Activation = Activation.ReLU)]
            [Dense(10, Activation = Activation.Softmax)]
            [Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam, Metrics = new[] { Metric.Accuracy })]
            public partial class Digits;
            """,
        ["BinaryClassifier"] = """
            using ModelGen;
            namespace Demo;
            [Model(20)]
            [Dense(40, Activation = Activation.Tanh), Dense(1, Activation = Activation.Sigmoid)]
            [Compile(Loss.BinaryCrossentropy, Optimizer.RMSprop, LabelSmoothing = 0.1)]
            public partial class Spam;
            """,
        ["BatchNormalized"] = """
            using ModelGen;
            namespace Demo;
            [Model(6)]
            [Dense(40, UseBias = false), BatchNormalization, ReLU, Dense(3)]
            [Compile(Loss.Huber, Optimizer.AdamW, WeightDecay = 0.01)]
            public partial class Normalized;
            """,
        ["LayerNormalized"] = """
            using ModelGen;
            namespace Demo;
            [Model(4, 6)]
            [LayerNormalization, Dense(8, Activation = Activation.GELU), LayerNormalization(Axes = new[] { 1, 2 }), Dense(2)]
            [Compile(Loss.MeanAbsoluteError, Optimizer.Nadam)]
            public partial class Normalized;
            """,
        ["Noisy"] = """
            using ModelGen;
            namespace Demo;
            [Model(12)]
            [GaussianNoise(0.1), Dense(24, Activation = Activation.SELU), Dropout(0.5), Dense(6), GaussianDropout(0.2), Dense(1)]
            [Compile(Loss.LogCosh, Optimizer.Adamax)]
            public partial class Noisy;
            """,
        ["LearnedActivations"] = """
            using ModelGen;
            namespace Demo;
            [Model(2, 3)]
            [Dense(4), PReLU(SharedAxes = new[] { 1 }), Dense(4), LeakyReLU(NegativeSlope = 0.1)]
            [Dense(4), ELU(Alpha = 0.5), ReLU(MaxValue = 6, Threshold = 0.1)]
            [Compile(Loss.CosineSimilarity, Optimizer.Lion)]
            public partial class Activations;
            """,
        ["Reordered"] = """
            using ModelGen;
            namespace Demo;
            [Model(2, 3, 4)]
            [Rescaling(0.5, Offset = -1), Permute(3, 1, 2), Reshape(-1, 6), Softmax(Axis = 1), Flatten, Dense(5), RepeatVector(3)]
            [Compile(Loss.KLDivergence, Optimizer.Adagrad)]
            public partial class Reordered;
            """,
        ["TimeDistributed"] = """
            using ModelGen;
            namespace Demo;
            [Model(5, 4, 2)]
            [TimeDistributed, Flatten, TimeDistributed(Name = "step"), Dense(6, Activation = Activation.Mish)]
            [Compile(Loss.CategoricalCrossentropy, Optimizer.Ftrl, FromLogits = true)]
            [Target(5, 6)]
            public partial class Steps;
            """,
        ["NestedClass"] = """
            using ModelGen;
            namespace Demo.@event;
            internal static partial class Models
            {
                internal partial record struct Small
                {
                    [Model(2), Dense(1, Name = "only")]
                    private sealed partial class @class;
                }
            }
            """,
        ["GlobalNamespaceWithoutCompile"] = """
            [ModelGen.Model(40), ModelGen.Dense(33, Activation = ModelGen.Activation.SiLU), ModelGen.Softmax]
            internal sealed partial class Predictor;
            """,
        ["RegularizedOnASchedule"] = """
            using ModelGen;
            namespace Demo;
            [Model(10)]
            [Dense(20, KernelInitializer = Initializer.HeNormal, KernelRegularizer = Regularizer.L1L2, KernelL1 = 0.001)]
            [Dense(20, BiasInitializer = Initializer.Constant, BiasInitializerValue = 0.1, Trainable = false, Activation = Activation.Softsign)]
            [Dense(3, KernelConstraint = Constraint.MaxNorm, KernelConstraintValue = 3, BiasConstraint = Constraint.NonNeg)]
            [Compile(Loss.SquaredHinge, Optimizer.Sgd, Momentum = 0.9, Nesterov = true, ClipNorm = 1, Schedule = Schedule.PiecewiseConstantDecay,
                Boundaries = new[] { 100, 200 }, Values = new[] { 0.1, 0.01, 0.001 })]
            public partial class Regularized;
            """,
        ["Broken"] = """
            using ModelGen;
            namespace Demo;
            [Model(3, 2)]
            [Dense(16), Reshape(7), Dense(4)]
            [Compile(Loss.MeanSquaredError, Optimizer.Sgd)]
            public partial class Mistaken;
            """,
    };
}
