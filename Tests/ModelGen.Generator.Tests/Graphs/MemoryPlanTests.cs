using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Passes;
using ModelGen.Generator.Layers;
using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

public class MemoryPlanTests
{
    public static TheoryData<int> Depths() => [1, 2, 5, 40];

    [Theory]
    [MemberData(nameof(Depths))]
    public void Make_NeverLetsTwoLiveTensorsShareAPlace(int depth)
    {
        LayerDeclaration[] layers = [.. Enumerable.Range(0, depth).SelectMany(i => new[]
        {
            Dense(3 + (i % 7), Activation.GELU), Layer("BatchNormalization"), Layer("Dropout", ("Rate", 0.2)), Layer("LayerNormalization"),
        })];
        CheckedModel model = CheckedModel.Check(Model([5, 6], Compile(Loss.CategoricalCrossentropy), [.. layers, Dense(4, Activation.Softmax)]));
        ModelGraph graph = GraphOptimizer.Run(ModelGraph.Build(model, GraphMode.Train));
        MemoryPlan plan = MemoryPlan.Make(graph, []);

        // Walk the ops in order: what each place holds must be what a reader expects to find there.
        var holds = new Dictionary<int, Node>();
        int placed = 0;
        foreach (Node node in graph.Graph.Nodes.Where(n => !n.Op.IsView))
        {
            foreach (Node input in node.Inputs.Select(SeparateResults.Storage))
            {
                if (plan.SlotOf(input) is { } read)
                {
                    Assert.Same(input, holds[read]);
                }
            }

            if (plan.SlotOf(node) is { } slot)
            {
                bool overwritesOperand = node.Inputs.Select(SeparateResults.Storage).Any(i => plan.SlotOf(i) == slot);
                Assert.True(!overwritesOperand || node.Op.CanRunInPlace, $"{node.Op} writes over its operand");
                holds[slot] = node;
                placed++;
            }
        }

        Assert.True(placed > depth);
        Assert.Equal(0, plan.PerSample.Constant % 16);
        Assert.Equal(0, plan.Fixed.Constant % 16);
    }

    [Fact]
    public void Make_UsesMemoryAgain()
    {
        LayerDeclaration[] layers = [.. Enumerable.Repeat(Dense(64, Activation.ReLU), 50)];
        CheckedModel model = CheckedModel.Check(Model([64], null, layers));
        MemoryPlan plan = MemoryPlan.Make(GraphOptimizer.Run(ModelGraph.Build(model, GraphMode.Infer)), []);
        Assert.Equal(128, plan.PerSample.Constant);
    }

    [Fact]
    public void Make_KeepsWhatARunReadsUntilItsLastSampleIsDone()
    {
        // All three products are done for one sample before the next: none may write over what the next sample still needs.
        CheckedModel model = CheckedModel.Check(Model([4], null, Layer("LayerNormalization"), Dense(5), Dense(6), Dense(7), Layer("LayerNormalization")));
        ModelGraph graph = GraphOptimizer.Run(ModelGraph.Build(model, GraphMode.Infer));
        IReadOnlyList<Node> run = Assert.Single(SmallMatMuls.Find(graph).Values);
        MemoryPlan plan = MemoryPlan.Make(graph, [run]);
        Node[] inUse = [SeparateResults.Storage(run[0].Inputs[0]), .. run];
        Assert.Equal(3, run.Count);
        Assert.Equal(inUse.Length, inUse.Select(plan.SlotOf).Distinct().Count());
    }
}
