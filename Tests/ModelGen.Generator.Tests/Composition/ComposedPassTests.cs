extern alias runtime;

using ModelGen.Generator.Graphs;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Tests.Hosting;
using ModelGen.Generator.Tests.Running;
using ModelGen.Tests;
using Model = runtime::ModelGen.Model;

namespace ModelGen.Generator.Tests.Composition;

/// <summary>Models that are no line compute what they mean: gradients by differences, generated code against the interpreter.</summary>
public sealed class ComposedPassTests
{
    private static readonly List<string> s_names = [.. ComposedModels.All.Keys];

    private static readonly Lazy<LoadedModels> s_models = new(() =>
        ModelBuild.Load(s_names.Select((name, i) => ComposedModels.Source(ComposedModels.All[name], $"M{i}"))));

    public static TheoryData<string> Names => [.. s_names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_AddUpOverAllUses(string name) => GradientTests.Check(ComposedModels.Declaration(ComposedModels.All[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void Passes_GiveWhatTheGraphMeans(string name)
    {
        CheckedModel model = ComposedModels.Sound(ComposedModels.All[name]);
        Model generated = s_models.Value.Create($"Composed.M{s_names.IndexOf(name)}.Net");
        Assert.Equal(generated.Info.Parameters, model.Layers.SelectMany(l => l.Weights).Sum(w => w.Shape.Size.Constant));
        foreach (GraphMode mode in (GraphMode[])[GraphMode.Infer, GraphMode.Test, GraphMode.Train])
        {
            foreach (int batch in (int[])[1, 17])
            {
                var values = new PassValues(generated, batch);
                PassResult result = PassRun.Run(generated, values, mode);
                GeneratedPassTests.Compare($"{mode} of {batch}", ModelGraph.Build(model, mode), new GraphInterpreter(batch, values.Of), result);
                Assert.Equal(result.Bits, PassRun.Run(generated, values, mode, members: 2).Bits);
            }
        }
    }
}
