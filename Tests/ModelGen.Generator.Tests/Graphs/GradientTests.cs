using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Graphs.Passes;
using ModelGen.Generator.Layers;
using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

/// <summary>Every op's and every loss's gradient against central differences in double precision, and the passes against no passes.</summary>
public class GradientTests
{
    private const int Batch = 3;

    public static TheoryData<string> Activations() => [.. Enum.GetNames<Activation>()];

    public static TheoryData<string> Losses() => [.. LossModels().Keys];

    public static TheoryData<string> Layers() => [.. LayerModels().Keys];

    [Theory]
    [MemberData(nameof(Activations))]
    public void Activation_HasTheGradientOfItsFormula(string name) => Check(Model(
        [4], Compile(Loss.MeanSquaredError), Dense(5, Enum.Parse<Activation>(name)), Dense(3)));

    [Theory]
    [MemberData(nameof(Losses))]
    public void Loss_HasTheGradientOfItsFormula(string name) => Check(LossModels()[name]);

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layer_HasTheGradientOfItsForwardPass(string name) => Check(LayerModels()[name]);

    private static Dictionary<string, ModelDeclaration> LossModels()
    {
        Dictionary<string, ModelDeclaration> models = [];
        void Add(string name, Activation output, CompileDeclaration compile, long[]? input = null) =>
            models.Add(name, Model(input ?? [4], compile, Dense(5, Activation.Tanh), Dense(3, output)));
        foreach (Loss loss in Enum.GetValues<Loss>())
        {
            Add($"{loss}", Activation.Softplus, Compile(loss));
            Add($"{loss} on sequences", Activation.Sigmoid, Compile(loss), [2, 4]);
            Add($"{loss} of softmax", Activation.Softmax, Compile(loss));
        }

        foreach (Loss loss in Enum.GetValues<Loss>().Where(l => $"{l}".Contains("Crossentropy", StringComparison.Ordinal)))
        {
            Add($"{loss} from logits", Activation.Linear, Compile(loss, ("FromLogits", true)));
            if (loss != Loss.SparseCategoricalCrossentropy)
            {
                Add($"{loss} smoothed", Activation.Sigmoid, Compile(loss, ("LabelSmoothing", 0.1)));
            }
        }

        Add("Focal options", Activation.Sigmoid, Compile(Loss.BinaryFocalCrossentropy, ("Alpha", 0.3), ("Gamma", 1.5), ("ApplyClassBalancing", true)));
        Add("Huber delta", Activation.Linear, Compile(Loss.Huber, ("Delta", 0.3)));
        Add("Ignored class", Activation.Softmax, Compile(Loss.SparseCategoricalCrossentropy, ("IgnoreClass", 1)), [2, 4]);
        return models;
    }

    private static Dictionary<string, ModelDeclaration> LayerModels()
    {
        Dictionary<string, ModelDeclaration> models = [];
        void Add(string name, long[] input, params LayerDeclaration[] layers) =>
            models.Add(name, Model(input, Compile(Loss.MeanSquaredError), [Dense(4), .. layers, Dense(2, Activation.Tanh)]));
        Add("PReLU", [3], Layer("PReLU"));
        Add("PReLU, shared middle axis", [2, 3, 3], Layer("PReLU", ("SharedAxes", new long[] { 2 })));
        Add("LeakyReLU", [3], Layer("LeakyReLU", ("NegativeSlope", 0.3)));
        Add("ELU", [3], Layer("ELU", ("Alpha", 0.7)));
        Add("ReLU, all options", [3], Layer("ReLU", ("MaxValue", 0.9), ("NegativeSlope", 0.2), ("Threshold", 0.1)));
        Add("Softmax, other axis", [3, 2], Layer("Softmax", ("Axis", 1)));
        Add("Permute", [3, 2], Layer("Permute", ("Dims", new long[] { 2, 1 })));
        Add("Reshape", [3, 2], Layer("Reshape", ("TargetShape", new long[] { 2, -1 })));
        Add("Flatten", [3, 2], Layer("Flatten"));
        Add("RepeatVector", [3], Layer("RepeatVector", ("N", 3)));
        Add("Dropout", [3], Layer("Dropout", ("Rate", 0.4)));
        Add("GaussianDropout", [3], Layer("GaussianDropout", ("Rate", 0.4)));
        Add("GaussianNoise", [3], Layer("GaussianNoise", ("Stddev", 0.4)));
        Add("Rescaling", [3], Layer("Rescaling", ("Scale", 0.5), ("Offset", 0.1)));
        Add("BatchNormalization", [3], Layer("BatchNormalization"));
        Add("BatchNormalization, axis 1", [2, 3], Layer("BatchNormalization", ("Axis", 1)));
        Add("BatchNormalization, neither scale nor center", [3], Layer("BatchNormalization", ("Scale", false), ("Center", false)));
        Add("LayerNormalization", [2, 3], Layer("LayerNormalization"));
        Add("LayerNormalization, two axes", [2, 3], Layer("LayerNormalization", ("Axes", new long[] { 1, 2 })));
        Add("LayerNormalization, first axis", [3, 2], Layer("LayerNormalization", ("Axis", 1)));
        Add("TimeDistributed", [3, 2], TimeDistributed(Dense(3, Activation.GELU)));
        Add("Dense without bias", [3], Layer("Dense", ("Units", 5), ("UseBias", false), ("Activation", Activation.SiLU)));
        return models;
    }

    private static void Check(ModelDeclaration declaration)
    {
        CheckedModel model = CheckedModel.Check(declaration);
        Assert.True(model.IsSound, string.Join("\n", model.Report.Findings.Select(f => f.Message)));
        ModelGraph graph = ModelGraph.Build(model, GraphMode.Train);
        var sources = new Dictionary<object, double[]>();
        var random = new Random(5);
        bool classes = declaration.Compile!.Loss == Loss.SparseCategoricalCrossentropy;
        double[] Source(Node node)
        {
            object key = node.Op is WeightOp w ? w.Weight.Name : node.Op.GetType();
            if (!sources.TryGetValue(key, out double[]? values))
            {
                long count = node.Shape.Size.Evaluate(_ => Batch);
                values = [.. Enumerable.Range(0, (int)count).Select(i => node.Op switch
                {
                    TargetOp => classes ? i % 3 : 0.1 + (0.8 * random.NextDouble()),
                    SampleWeightOp => 0.5 + random.NextDouble(),
                    WeightOp { Weight.Trainable: false } => 0.5 + random.NextDouble(),
                    _ => (random.NextDouble() * 2) - 1,
                })];
                sources.Add(key, values);
            }

            return values;
        }

        var run = new GraphInterpreter(Batch, Source);
        Assert.NotEmpty(graph.Gradients);
        Assert.Equal(model.Layers.SelectMany(l => l.Weights).Count(w => w.Trainable), graph.Gradients.Count);
        foreach ((Node weight, Node gradient) in graph.Gradients)
        {
            double[] values = Source(weight), expected = run[gradient];
            for (int i = 0; i < values.Length; i++)
            {
                const double Step = 1e-5;
                double numeric = (LossAt(values[i] + Step) - LossAt(values[i] - Step)) / (2 * Step);
                Assert.True(
                    Math.Abs(numeric - expected[i]) <= 1e-6 * (1 + Math.Abs(numeric)),
                    $"{((WeightOp)weight.Op).Weight.Name}[{i}]: {expected[i]}, by differences {numeric}");

                double LossAt(double value)
                {
                    double kept = values[i];
                    values[i] = value;
                    double loss = new GraphInterpreter(Batch, Source)[graph.Loss!][0];
                    values[i] = kept;
                    return loss;
                }
            }
        }

        CheckPasses(graph, run, Source);
    }

    /// <summary>The passes change how results are computed, not what they are.</summary>
    private static void CheckPasses(ModelGraph graph, GraphInterpreter before, Func<Node, double[]> source)
    {
        ModelGraph optimized = GraphOptimizer.Run(graph);
        var after = new GraphInterpreter(Batch, source);
        Assert.True(optimized.Graph.Nodes.Count <= graph.Graph.Nodes.Count + 2);
        foreach ((Node expected, Node actual) in graph.Results.Zip(optimized.Results))
        {
            Assert.Equal(before[expected], after[actual], (a, b) => Math.Abs(a - b) <= 1e-12 * (1 + Math.Abs(a)));
        }
    }
}
