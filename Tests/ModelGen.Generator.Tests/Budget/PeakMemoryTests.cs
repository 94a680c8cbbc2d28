using System.Globalization;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Passes;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Tests.Architectures;
using ModelGen.Generator.Tests.Hosting;
using ModelGen.Tests;
using Xunit.Abstractions;

namespace ModelGen.Generator.Tests.Budget;

/// <summary>The memory that budgets compare, found layer by layer, against what the generated code asks for, planned op by op.</summary>
public sealed class PeakMemoryTests(ITestOutputHelper output)
{
    [Fact]
    public void Print()
    {
        foreach (var known in KnownArchitecture.All)
        {
            Compare(known.Name, CheckedSource.Class(known.Source, $"ArchitecturesSample.{known.Name}"));
        }

        foreach (var (name, model) in TestModels.OfLayers.Concat(TestModels.OfActivations))
        {
            Compare(name, CheckedModel.Check(model));
        }
    }

    private void Compare(string name, CheckedModel model)
    {
        if (PeakMemory.Of(model) is not { } estimate)
        {
            return;
        }

        long real = Planned(model, out long scratch);
        long weights = 4 * new WeightPlan(model.Layers.SelectMany(l => l.Weights)).ParameterLength;
        output.WriteLine($"{(double)estimate.Bytes / real:F3} activations {(double)(estimate.Bytes - weights) / (real - weights):F3} {estimate.Bytes} {real} weights {weights} fixed {scratch} {name}");
    }

    private static long Planned(CheckedModel model, out long fixedFloats)
    {
        ModelGraph graph = GraphOptimizer.Run(ModelGraph.Build(model, GraphMode.Infer));
        MemoryPlan plan = MemoryPlan.Make(graph, SmallMatMuls.Find(graph).Values);
        long state = graph.StateLayout.Sum(kept => (kept.Shape.Size.Constant!.Value + 15) / 16 * 16);
        long parameters = new WeightPlan(model.Layers.SelectMany(layer => layer.Weights)).ParameterLength;
        fixedFloats = plan.Fixed.Constant!.Value;
        return (parameters + plan.Fixed.Constant!.Value + plan.PerSample.Constant!.Value + state + model.Input!.Size.Constant!.Value + model.Output!.Size.Constant!.Value) * sizeof(float);
    }
}
