using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Graphs.Passes;
using ModelGen.Generator.Layers;
using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

public class ProbeTests
{
    [Theory]
    [InlineData(null, -1)]
    [InlineData("dense.kernel", 0)]
    [InlineData("dense_1.bias", 2)]
    [InlineData("dense_2.kernel", 4)]
    public void Probe_GivesTheFirstLayerThatIsNotFinite(string? broken, int expected)
    {
        CheckedModel model = CheckedModel.Check(Model(
            [4], Compile(Loss.MeanSquaredError), Dense(5), Layer("Tanh"), Dense(5, Activation.ReLU), Layer("Dropout", ("Rate", 0.5)), Dense(2)));
        ModelGraph graph = GraphOptimizer.Run(ModelGraph.Build(model, GraphMode.Probe));
        var run = new GraphInterpreter(2, node => [.. Enumerable.Range(0, (int)node.Shape.Size.Evaluate(_ => 2)).Select(i =>
            node.Op is WeightOp w && w.Weight.Name == broken && i == 1 ? double.NaN : 0.1 * i)]);
        Assert.Equal(expected, run[graph.Loss!][0]);
    }
}
