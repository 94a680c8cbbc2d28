extern alias runtime;

using System.Collections.Immutable;
using System.Globalization;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Tests.Hosting;
using ModelGen.Tests;
using Model = runtime::ModelGen.Model;

namespace ModelGen.Generator.Tests.Running;

/// <summary>
/// A model whose axes are named must give, for any lengths, what one gives that is declared with these lengths; not the same bits, since
/// small products of known sizes are computed by code of their own.
/// </summary>
public sealed class NamedAxisTests
{
    private const int Batch = 3;

    private const double Tolerance = 1e-5;

    /// <summary>
    /// Models of a layer each, declared with numbers and with names for all axes but the last; only those for which both can be, and two of a kind.
    /// </summary>
    private static readonly Dictionary<string, (ModelDeclaration Numbers, ModelDeclaration Names)> s_pairs = TestModels.OfLayers
        .Where(model => model.Value.InputShape.Count > 1)
        .Select(model => (model.Key, Numbers: model.Value, Names: Named(model.Value)))
        .Where(pair => CheckedModel.Check(pair.Names).IsSound)
        .GroupBy(pair => string.Join(", ", pair.Names.Layers.Select(layer => layer.Kind)))
        .SelectMany(alike => alike.Take(2))
        .ToDictionary(pair => pair.Key, pair => (pair.Numbers, pair.Names));

    private static readonly List<string> s_names = [.. s_pairs.Keys];

    private static readonly Lazy<LoadedModels> s_models = new(() => ModelBuild.Load(s_names.Select((name, i) => DeclarationText.Write(s_pairs[name].Names, $"Names{i}"))));

    public static TheoryData<string> Names => [.. s_names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Passes_GiveWhatTheModelWithNumbersGives(string name)
    {
        Model numbers = GeneratedPassTests.Create($"layer {name}"), names = s_models.Value.Create($"Names{s_names.IndexOf(name)}");
        int[] lengths = [.. s_pairs[name].Numbers.InputShape.SkipLast(1).Select(axis => int.Parse(axis, CultureInfo.InvariantCulture))];
        foreach (GraphMode mode in (GraphMode[])[GraphMode.Infer, GraphMode.Test, GraphMode.Train])
        {
            PassResult expected = PassRun.Run(numbers, new PassValues(numbers, Batch), mode);
            PassResult actual = PassRun.Run(names, new PassValues(names, Batch, lengths), mode);
            Assert.All(expected.Numbers.Zip(actual.Numbers), pair => Assert.True(
                pair.First.Equals(pair.Second) || Math.Abs(pair.First - pair.Second) <= Tolerance * (1 + Math.Abs(pair.First)),
                $"{mode}: {pair.Second:R}, expected {pair.First:R}"));
            Assert.Equal(actual.Bits, PassRun.Run(names, new PassValues(names, Batch, lengths), mode, members: 2).Bits);
        }

        Assert.Equal(numbers.Flops, new runtime::ModelGen.Geometry(names, lengths).Flops);
    }

    [Fact]
    public void EveryLayer_WorksOnNamedAxesOrSaysWhyNot()
    {
        foreach ((string name, ModelDeclaration model) in TestModels.OfLayers)
        {
            foreach (int named in Enumerable.Range(1, (1 << model.InputShape.Count) - 1))
            {
                ImmutableArray<string> input = [.. model.InputShape.Select((axis, i) => (named >> i & 1) == 1 ? Name(i) : axis)];
                ModelDeclaration alone = model with { InputShape = input, Layers = model.Layers.Skip(1).SkipLast(1).ToImmutableArray() };
                foreach (ModelDeclaration declaration in (ModelDeclaration[])[alone, model with { InputShape = input }])
                {
                    try
                    {
                        _ = ModelWriter.Write(CheckedModel.Check(declaration));
                    }
                    catch (Exception exception)
                    {
                        Assert.Fail($"{name} on ({string.Join(", ", input)}): {exception}");
                    }
                }
            }
        }
    }

    [Fact]
    public void MostLayersOnSequences_TakeThem() => Assert.True(s_names.Count > 30);

    private static ModelDeclaration Named(ModelDeclaration model) => model with
    {
        InputShape = model.InputShape.Select((axis, i) => i == model.InputShape.Count - 1 ? axis : Name(i)).ToImmutableArray(),
    };

    /// <summary>Names that generated code uses itself are among them.</summary>
    private static string Name(int axis) => axis switch { 0 => "T", 1 => "first", _ => "class" };
}
