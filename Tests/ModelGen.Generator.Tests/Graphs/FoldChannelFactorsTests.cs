using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Graphs.Passes;
using ModelGen.Generator.Layers;
using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

/// <summary>A batch normalization behind a product disappears into it for inference, and changes no result.</summary>
public class FoldChannelFactorsTests
{
    private static readonly Dictionary<string, (long[] Input, LayerDeclaration Product)> s_products = new()
    {
        ["Dense"] = ([5], Dense(4)),
        ["Dense without bias"] = ([3, 5], Layer("Dense", ("Units", 4), ("UseBias", false))),
        ["Conv1D"] = ([6, 2], Layer("Conv1D", ("Filters", 4), ("KernelSize", 3))),
        ["Conv2D"] = ([4, 5, 2], Layer("Conv2D", ("Filters", 4), ("KernelSize", new long[] { 3 }), ("Padding", Padding.Same), ("UseBias", false))),
        ["Conv2D of one cell"] = ([4, 5, 2], Layer("Conv2D", ("Filters", 4), ("KernelSize", new long[] { 1 }))),
        ["Conv2D in groups"] = ([4, 5, 2], Layer("Conv2D", ("Filters", 4), ("KernelSize", new long[] { 2 }), ("Groups", 2))),
        ["Conv2DTranspose"] = ([2, 3, 2], Layer("Conv2DTranspose", ("Filters", 4), ("KernelSize", new long[] { 3 }), ("Strides", 2))),
    };

    public static TheoryData<string> Products => [.. s_products.Keys];

    [Theory]
    [MemberData(nameof(Products))]
    public void BatchNormalization_becomes_part_of_the_product(string name)
    {
        (ModelGraph before, ModelGraph after) = Optimize(name, Layer("BatchNormalization"), Layer("ReLU"));
        var product = (ProductOp)Assert.Single(after.Graph.Nodes, node => node.Op is ProductOp).Op;
        Assert.True(product.HasScale);
        Assert.True(product.HasBias);
        Assert.Equal(Activations.Formula(Activation.ReLU), product.Epilogue);

        // What is left besides are vectors with a value a channel.
        Assert.All(after.Graph.Nodes.Where(node => node.Op is MapOp), node => Assert.Equal(4, node.Shape.Size.Constant));
        AssertSame(before, after);
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void Two_normalizations_in_a_row_become_one_factor(string name)
    {
        LayerDeclaration plain = Layer("BatchNormalization", ("Center", false), ("Scale", false));
        (ModelGraph before, ModelGraph after) = Optimize(name, Layer("BatchNormalization"), plain);
        Assert.True(((ProductOp)Assert.Single(after.Graph.Nodes, node => node.Op is ProductOp).Op).HasScale);
        AssertSame(before, after);
    }

    [Fact]
    public void What_is_not_linear_stays_behind_the_product()
    {
        (ModelGraph before, ModelGraph after) = Optimize("Conv2D", Layer("Tanh"), Layer("BatchNormalization"));
        Assert.False(((ProductOp)Assert.Single(after.Graph.Nodes, node => node.Op is ProductOp).Op).HasScale);
        AssertSame(before, after);
    }

    [Fact]
    public void Training_normalizes_by_the_batch()
    {
        CheckedModel model = CheckedModel.Check(Model([4, 5, 2], Compile(Loss.MeanSquaredError), s_products["Conv2D"].Product, Layer("BatchNormalization")));
        ModelGraph graph = GraphOptimizer.Run(ModelGraph.Build(model, GraphMode.Train));
        Assert.DoesNotContain(graph.Graph.Nodes, node => node.Op is ProductOp { HasScale: true });
    }

    private static (ModelGraph Before, ModelGraph After) Optimize(string name, params LayerDeclaration[] layers)
    {
        (long[] input, LayerDeclaration product) = s_products[name];
        CheckedModel model = CheckedModel.Check(Model(input, null, [product, .. layers]));
        Assert.True(model.IsSound, string.Join("\n", model.Report.Findings.Select(f => f.Message)));
        ModelGraph graph = ModelGraph.Build(model, GraphMode.Infer);
        return (graph, GraphOptimizer.Run(graph));
    }

    private static void AssertSame(ModelGraph before, ModelGraph after)
    {
        const int Batch = 2;
        var sources = new Dictionary<string, double[]>();
        double[] Source(Node node)
        {
            string key = node.Op is WeightOp w ? w.Weight.Name : "input";
            if (!sources.TryGetValue(key, out double[]? values))
            {
                var random = new Random(key.Length);
                values = [.. Enumerable.Range(0, (int)node.Shape.Size.Evaluate(_ => Batch)).Select(_ => 0.5 + random.NextDouble())];
                sources.Add(key, values);
            }

            return values;
        }

        Assert.Equal(
            new GraphInterpreter(Batch, Source)[before.Output], new GraphInterpreter(Batch, Source)[after.Output],
            (a, b) => Math.Abs(a - b) <= 1e-12 * (1 + Math.Abs(a)));
    }
}
