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
                target.TargetSymbol is INamedTypeSymbol type && DeclarationReader.IsFirstPart(type, target.TargetNode)
                    ? DeclarationReader.Read(type, cancellation)?.Declaration
                    : null)
            .Where(static declaration => declaration is not null && TypeReader.CanExtend(declaration))
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(DeclarationStep);

        // Hint names that differ in case only are one to the compiler. There are hardly ever any, so this is the same after nearly every edit.
        IncrementalValueProvider<EquatableArray<string>> ambiguous = declarations
            .Select(static (declaration, _) => HintNames.Of(declaration.Type))
            .Collect()
            .Select(static (names, _) => HintNames.Ambiguous(names));

        IncrementalValuesProvider<(string Hint, string Text)> sources = declarations
            .Combine(ambiguous)
            .Select(static (pair, _) =>
                (HintNames.Of(pair.Left.Type, pair.Right), ModelWriter.Write(CheckedModel.Check(pair.Left))))
            .WithTrackingName(SourceStep);

        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source.Hint, SourceText.From(source.Text, Encoding.UTF8)));
    }
}
