using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Graphs.Passes;
using ModelGen.Generator.Layers;

namespace ModelGen.Tests;

/// <summary>Every op's and every loss's gradient against central differences in double precision, and the passes against no passes.</summary>
public class GradientTests
{
    private const int Batch = 3;

    public static TheoryData<string> Activations() => [.. TestModels.OfActivations.Keys];

    public static TheoryData<string> Losses() => [.. TestModels.OfLosses.Keys];

    public static TheoryData<string> Layers() => [.. TestModels.OfLayers.Keys];

    [Theory]
    [MemberData(nameof(Activations))]
    public void Activation_HasTheGradientOfItsFormula(string name) => Check(TestModels.OfActivations[name]);

    [Theory]
    [MemberData(nameof(Losses))]
    public void Loss_HasTheGradientOfItsFormula(string name) => Check(TestModels.OfLosses[name]);

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layer_HasTheGradientOfItsForwardPass(string name) => Check(TestModels.OfLayers[name]);

    /// <summary>Checks the gradients of a model by all its weights, and that the passes keep them.</summary>
    internal static void Check(ModelDeclaration declaration)
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
        int split = optimized.Graph.Nodes.Count(n => n.Op is PartialSumOp);
        Assert.True(optimized.Graph.Nodes.Count <= graph.Graph.Nodes.Count + 2 + (2 * split));
        foreach ((Node expected, Node actual) in graph.Results.Zip(optimized.Results))
        {
            Assert.Equal(before[expected], after[actual], (a, b) => Math.Abs(a - b) <= 1e-12 * (1 + Math.Abs(a)));
        }
    }
}
