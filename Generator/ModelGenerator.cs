using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator;

/// <summary>
/// The pipeline: a class with [Model] → its declaration, free of symbols → C#. It reports nothing; the analyzers do, from the same
/// shape engine.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <summary>The names of the tracked steps.</summary>
    internal const string DeclarationStep = "Declaration";
    internal const string SourceStep = "Source";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ModelDeclaration> declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(DeclarationReader.ModelAttribute, static (_, _) => true, static (target, cancellation) =>
                target.TargetSymbol is INamedTypeSymbol type ? DeclarationReader.Read(type, cancellation)?.Declaration : null)
            .Where(static declaration => declaration is not null && TypeReader.CanExtend(declaration))
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(DeclarationStep);

        IncrementalValuesProvider<(string Hint, string Text)> sources = declarations
            .Select(static (declaration, _) => (HintName(declaration.Type), ModelWriter.Write(CheckedModel.Check(declaration))))
            .WithTrackingName(SourceStep);

        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source.Hint, SourceText.From(source.Text, Encoding.UTF8)));
    }

    private static string HintName(TypeDeclaration type)
    {
        IEnumerable<string> parts = [type.Namespace, .. type.Containers.Select(c => c.Substring(c.LastIndexOf(' ') + 1).TrimStart('@')), type.Name];
        return string.Join(".", parts.Where(p => p.Length > 0)) + TypeReader.GeneratedSuffix;
    }
}
