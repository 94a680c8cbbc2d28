using Microsoft.CodeAnalysis;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Tests.Hosting;

/// <summary>Checks a model written as C#, without generating it.</summary>
internal static class CheckedSource
{
    /// <summary>The model of a class; it must be sound.</summary>
    public static CheckedModel Class(string source, string name)
    {
        INamedTypeSymbol type = ModelBuild.Declare(source).GetTypeByMetadataName(name)!;
        CheckedModel model = CheckedModel.Check(DeclarationReader.Read(type, CancellationToken.None)!.Declaration);
        Assert.True(model.IsSound, string.Join("\n", model.Report.Findings.Select(finding => finding.Message)));
        return model;
    }

    /// <summary>The model with these attributes behind [Model] of an input.</summary>
    public static CheckedModel Layers(string input, string layers) => Class($"using ModelGen;\n[Model({input}), {layers}] public partial class M;", "M");
}
