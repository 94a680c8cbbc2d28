using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Tests.Hosting;

namespace ModelGen.Generator.Tests.Properties;

/// <summary>Random declarations with a mistake: the generator never throws, the error is where the mistake is, and it is the only one.</summary>
public sealed class BrokenDeclarationTests
{
    private const int Declarations = 300;

    [Fact]
    public void BrokenDeclarations_HaveAnErrorAtTheBrokenPlaceAndNoneOfTheCompiler() => Choices.Sample(Declarations, choices =>
    {
        BrokenModel[] models = [.. choices.Select((c, i) => new BrokenModel(c, i))];
        CSharpCompilation declarations = ModelBuild.Declare(models.Select(m => m.Source));
        Assert.All(models, model =>
        {
            INamedTypeSymbol type = declarations.GetTypeByMetadataName($"Declared.{model.Name}")!;
            CheckedModel found = CheckedModel.Check(DeclarationReader.Read(type, CancellationToken.None)!.Declaration);
            Assert.False(found.IsSound);
            Assert.Contains(found.Report.Findings, finding => finding.Rule.Severity == RuleSeverity.Error
                && finding.Layer == model.Layer && (model.Layer is not null || finding.Place == model.Place));
        });
        ModelBuild.Generate(declarations).Emit().Dispose();
    });

    [Fact]
    public void HalfWrittenDeclarations_NeverLetTheGeneratorThrow() => Choices.Sample(Declarations, choices =>
    {
        string[] sources = [.. choices.Select((c, i) => Mutilate(c, new RandomModel(c, i).Source()))];
        Assert.Null(ModelBuild.Generate(sources).Result.Exception);
    });

    /// <summary>Takes out, doubles or moves a few pieces of the text, as it is while somebody writes.</summary>
    private static string Mutilate(Choices choices, string source)
    {
        for (int i = 1 + choices.Below(3); i > 0; i--)
        {
            int start = choices.Below(source.Length), length = Math.Min(1 + choices.Below(12), source.Length - start);
            string piece = source.Substring(start, length);
            source = choices.Below(4) switch
            {
                0 => source.Insert(start, piece),
                1 => source.Remove(start, length).Insert(choices.Below(source.Length - length + 1), piece),
                _ => source.Remove(start, length),
            };
        }

        return source;
    }
}
