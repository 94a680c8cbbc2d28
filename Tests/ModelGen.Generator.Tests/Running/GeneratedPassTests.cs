extern alias runtime;

using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Tests.Hosting;
using ModelGen.Tests;
using Model = runtime::ModelGen.Model;

namespace ModelGen.Generator.Tests.Running;

/// <summary>
/// The generated passes, compiled and run in float, against the interpreter of the unoptimized graph in double; the interpreter's
/// gradients are checked against differences elsewhere.
/// </summary>
public sealed class GeneratedPassTests
{
    private const double Tolerance = 1e-5;

    private static readonly Dictionary<string, ModelDeclaration> s_declarations = new[]
    {
        (Group: "activation", Models: TestModels.OfActivations),
        (Group: "loss", Models: TestModels.OfLosses),
        (Group: "layer", Models: TestModels.OfLayers),
        (Group: "size", Models: TestModels.OfSizes),
    }.SelectMany(g => g.Models.Select(m => (Name: $"{g.Group} {m.Key}", m.Value))).ToDictionary(m => m.Name, m => m.Value);

    private static readonly List<string> s_names = [.. s_declarations.Keys];

    /// <summary>All models in one assembly, which is compiled once.</summary>
    private static readonly Lazy<LoadedModels> s_models = new(() =>
        ModelBuild.Load(s_names.Select((name, i) => DeclarationText.Write(s_declarations[name], ClassOf(i)))));

    public static TheoryData<string> Names => [.. s_names];

    /// <summary>Those whose results do not depend on random numbers, which the interpreter draws otherwise.</summary>
    public static TheoryData<string> NamesWithoutNoise => [.. s_names.Where(name => !HasNoise(s_declarations[name]))];

    [Theory]
    [MemberData(nameof(NamesWithoutNoise))]
    public void Passes_GiveWhatTheGraphMeans(string name)
    {
        CheckedModel model = CheckedModel.Check(s_declarations[name]);
        foreach (GraphMode mode in (GraphMode[])[GraphMode.Infer, GraphMode.Test, GraphMode.Train])
        {
            ModelGraph graph = ModelGraph.Build(model, mode);
            foreach (int batch in (int[])[1, 3, 17])
            {
                Model generated = Create(name);
                var values = new PassValues(generated, batch);
                Compare($"{mode} of {batch}", graph, new GraphInterpreter(batch, values.Of), PassRun.Run(generated, values, mode));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Passes_GiveTheSameBitsForTwoThreads(string name)
    {
        Model model = Create(name);
        var values = new PassValues(model, 17);
        foreach (GraphMode mode in (GraphMode[])[GraphMode.Infer, GraphMode.Test, GraphMode.Train])
        {
            PassResult alone = PassRun.Run(model, values, mode);
            Assert.Equal(alone.Bits, PassRun.Run(model, values, mode, members: 2).Bits);
            Assert.All(mode == GraphMode.Infer ? alone.Output : alone.Numbers, number => Assert.True(float.IsFinite(number)));
        }
    }

    private static string ClassOf(int index) => $"M{index:D3}";

    /// <summary>A new model of this name, from the one assembly that holds them all.</summary>
    internal static Model Create(string name) => s_models.Value.Create(ClassOf(s_names.IndexOf(name)));

    private static bool HasNoise(ModelDeclaration declaration) =>
        ModelGraph.Build(CheckedModel.Check(declaration), GraphMode.Train).Graph.Nodes.Any(n => n.Op is NoiseOp);

    /// <summary>Output, loss, gradients and updates of a pass against the graph's.</summary>
    internal static void Compare(string pass, ModelGraph graph, GraphInterpreter expected, PassResult actual)
    {
        Compare($"{pass}: output", expected[graph.Output], actual.Output);
        if (graph.Loss is not null)
        {
            Compare($"{pass}: loss", expected[graph.Loss], [actual.Loss]);
        }

        foreach ((Node weight, Node gradient) in graph.Gradients)
        {
            string name = ((WeightOp)weight.Op).Weight.Name;
            Compare($"{pass}: gradient of {name}", expected[gradient], actual.Gradients[name]);
        }

        foreach ((Node weight, Node value) in graph.Updates)
        {
            string name = ((WeightOp)weight.Op).Weight.Name;
            Compare($"{pass}: {name}", expected[value], actual.Weights[name]);
        }
    }

    private static void Compare(string what, double[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                Math.Abs(actual[i] - expected[i]) <= Tolerance * (1 + Math.Abs(expected[i])),
                $"{what}[{i}] is {actual[i]:R}, expected {expected[i]:R}");
        }
    }
}
