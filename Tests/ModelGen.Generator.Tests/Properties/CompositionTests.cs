extern alias runtime;

using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Tests.Hosting;
using ModelGen.Generator.Tests.Running;
using ModelGen.Tests;
using Model = runtime::ModelGen.Model;

namespace ModelGen.Generator.Tests.Properties;

/// <summary>Random compositions: each has an error, or compiles and computes what it means. Nothing throws.</summary>
public sealed class CompositionTests
{
    private const int Declarations = 300;

    private const int Batch = 3;

    [Fact]
    public void Compositions_AreFoundWrongOrComputeWhatTheyMean() => Choices.Sample(Declarations, choices =>
    {
        RandomComposition[] models = [.. choices.Select((c, i) => new RandomComposition(c, i))];
        CSharpCompilation declarations = ModelBuild.Declare(models.Select(m => m.Source));
        CheckedModel[] found = [.. models.Select(m => Check(declarations, m))];
        Assert.All(found.Zip(models), pair => Assert.True(
            pair.First.IsSound != pair.First.Report.Findings.Any(f => f.Rule.Severity == RuleSeverity.Error), $"No error, and no model: {pair.Second}"));
        Assert.InRange(found.Count(m => m.IsSound), Declarations / 4, Declarations * 3 / 4);
        using LoadedModels loaded = ModelBuild.Generate(declarations).Load();
        Assert.All(found.Zip(models).Where(pair => pair.First.IsSound), pair => Run(pair.First, loaded.Create($"Composed.{pair.Second.Name}.Net")));
    });

    private static CheckedModel Check(CSharpCompilation declarations, RandomComposition model) => CheckedModel.Check(
        DeclarationReader.Read(declarations.GetTypeByMetadataName($"Composed.{model.Name}.Net")!, CancellationToken.None)!.Declaration);

    private static void Run(CheckedModel model, Model generated)
    {
        var values = new PassValues(generated, Batch);
        foreach (GraphMode mode in (GraphMode[])[GraphMode.Infer, GraphMode.Train])
        {
            GeneratedPassTests.Compare($"{mode}", ModelGraph.Build(model, mode), new GraphInterpreter(Batch, values.Of), PassRun.Run(generated, values, mode));
        }
    }
}
