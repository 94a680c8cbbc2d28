using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Analyzers;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes;

/// <summary>A model, what is found about it, and the attributes in the source that declare it.</summary>
internal sealed class ModelInSource
{
    private ModelInSource(Compilation compilation, INamedTypeSymbol type, DeclarationWithSyntax source, CancellationToken cancellation)
    {
        Compilation = compilation;
        Type = type;
        Model = CheckedModel.Check(source.Declaration);
        Findings = [.. ModelRules.Check(source.Declaration)];
        ModelAttribute = Syntax(source.Model);
        CompileAttribute = Syntax(source.Compile);
        TargetAttribute = Syntax(source.Target);
        Layers = LayersOf(type, source, cancellation);

        AttributeSyntax? Syntax(AttributeData? attribute) => attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
    }

    public Compilation Compilation { get; }

    public INamedTypeSymbol Type { get; }

    public CheckedModel Model { get; }

    /// <summary>What the shape engine and the rules say about it.</summary>
    public ImmutableArray<Finding> Findings { get; }

    public AttributeSyntax? ModelAttribute { get; }

    public AttributeSyntax? CompileAttribute { get; }

    public AttributeSyntax? TargetAttribute { get; }

    /// <summary>The layers in the source, one for each of <see cref="CheckedModel.Layers"/>.</summary>
    public ImmutableArray<LayerSyntax> Layers { get; }

    /// <summary>The declaration that carries the layers.</summary>
    public TypeDeclarationSyntax? Declaration =>
        (Layers.Length > 0 ? Layers[0].First : ModelAttribute ?? CompileAttribute ?? TargetAttribute)?.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    /// <summary>Whether the user writes activations as arguments of the layers, and never as layers.</summary>
    public bool WritesActivationsAsArguments => !Model.Layers.Any(l => l.IsActivation) && Model.Layers.Any(l => l.Inner.Declaration.Has("Activation"));

    /// <summary>The layer a finding is about.</summary>
    public Layer LayerOf(Finding finding) => Model.Layers[finding.Layer!.Value];

    /// <summary>The other layer a finding names.</summary>
    public Layer? OtherLayer(Finding finding) =>
        finding.Properties.TryGetValue(FindingProperties.Other, out string? other) && other is not null
            ? Model.Layers[int.Parse(other, CultureInfo.InvariantCulture)]
            : null;

    /// <summary>The model declared on the class around a position.</summary>
    public static ModelInSource? At(Compilation compilation, SyntaxTree tree, int position, CancellationToken cancellation)
    {
        TypeDeclarationSyntax? declaration = tree.GetRoot(cancellation).FindToken(position).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return declaration is not null
            && compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type
            ? Of(compilation, type, cancellation)
            : null;
    }

    /// <summary>The same model in a changed program.</summary>
    public ModelInSource? In(Compilation changed, CancellationToken cancellation) =>
        changed.Assembly.GetTypeByMetadataName(MetadataName(Type)) is { } type ? Of(changed, type, cancellation) : null;

    /// <summary>The finding of a rule that is reported at a position.</summary>
    public Finding? FindingAt(string rule, SyntaxTree tree, TextSpan span) => Findings.FirstOrDefault(f => f.Rule.Id == rule && IsAt(f, tree, span));

    private static ModelInSource? Of(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation) =>
        DeclarationReader.Read(type, cancellation) is { } source ? new ModelInSource(compilation, type, source, cancellation) : null;

    private static ImmutableArray<LayerSyntax> LayersOf(INamedTypeSymbol type, DeclarationWithSyntax source, CancellationToken cancellation)
    {
        var layers = ImmutableArray.CreateBuilder<LayerSyntax>();
        HashSet<AttributeData> first = [.. source.LayerAttributes];
        List<AttributeSyntax> current = [];
        foreach (AttributeData attribute in type.GetAttributes().Where(a => a.AttributeClass is { } kind && StackReader.IsOurs(kind) && StackReader.IsInStack(kind)))
        {
            if (first.Contains(attribute))
            {
                Add();
            }

            if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax)
            {
                current.Add(syntax);
            }
        }

        Add();
        return layers.ToImmutable();

        void Add()
        {
            if (current.Count > 0)
            {
                layers.Add(new LayerSyntax([.. current]));
                current.Clear();
            }
        }
    }

    /// <summary>The name by which another version of the program finds the type.</summary>
    public static string MetadataName(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? $"{MetadataName(outer)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    private bool IsAt(Finding finding, SyntaxTree tree, TextSpan span)
    {
        if (finding.Layer is { } layer)
        {
            return layer < Layers.Length && Layers[layer].Tree == tree && Layers[layer].Contains(span);
        }

        AttributeSyntax? place = finding.Place switch
        {
            FindingPlace.Model => ModelAttribute,
            FindingPlace.Compile => CompileAttribute,
            FindingPlace.Target => TargetAttribute,
            _ => null,
        };
        return finding.Place == FindingPlace.ClassName || (place is not null && place.SyntaxTree == tree && place.Span.IntersectsWith(span));
    }
}
