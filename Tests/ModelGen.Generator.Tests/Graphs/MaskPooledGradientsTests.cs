using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Graphs.Passes;
using ModelGen.Generator.Layers;
using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

/// <summary>ReLU's mask runs where the maxima are, inside the product that gives their gradient; <see cref="GradientTests"/> check the values.</summary>
public class MaskPooledGradientsTests
{
    [Fact]
    public void ReLU_in_front_of_maxima_masks_their_gradient()
    {
        ModelGraph graph = Train(Layer("ReLU"), Layer("MaxPooling2D"));
        Node pool = Assert.Single(graph.Graph.Nodes, node => node.Op is PoolGradientOp);
        Assert.True(Assert.IsType<ConvInputGradientOp>(pool.Inputs[0].Op).HasOperand);
        Assert.DoesNotContain(graph.Graph.Nodes, node => node.Op is MapOp && node.Inputs.Contains(pool));
    }

    [Theory]
    [InlineData("ReLU", "AveragePooling2D")]
    [InlineData("Tanh", "MaxPooling2D")]
    public void What_depends_on_more_than_the_maximum_stays_behind(string activation, string pooling)
    {
        ModelGraph graph = Train(Layer(activation), Layer(pooling));
        Node pool = Assert.Single(graph.Graph.Nodes, node => node.Op is PoolGradientOp);
        Assert.Contains(graph.Graph.Nodes, node => node.Op is MapOp && node.Inputs.Contains(pool));
    }

    private static ModelGraph Train(LayerDeclaration activation, LayerDeclaration pooling)
    {
        LayerDeclaration convolution = Layer("Conv2D", ("Filters", 4), ("KernelSize", new long[] { 3 }));
        CheckedModel model = CheckedModel.Check(Model([12, 12, 2], Compile(Loss.MeanSquaredError), convolution, activation, pooling, convolution));
        Assert.True(model.IsSound, string.Join("\n", model.Report.Findings.Select(f => f.Message)));
        return GraphOptimizer.Run(ModelGraph.Build(model, GraphMode.Train));
    }
}
