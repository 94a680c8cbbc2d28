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

/// <summary>A model, what is found about it, and the attributes in the source that declare it, those of the blocks it uses included.</summary>
internal sealed class ModelInSource
{
    private readonly Dictionary<ISymbol, StackSyntax> _stacks = new(SymbolEqualityComparer.Default);
    private readonly CancellationToken _cancellation;

    private ModelInSource(Compilation compilation, INamedTypeSymbol type, DeclarationWithSyntax source, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        Compilation = compilation;
        Type = type;
        Model = CheckedModel.Check(source.Declaration);
        Findings = [.. ModelRules.Check(source.Declaration)];
        ModelAttribute = Syntax(source.Model);
        CompileAttribute = Syntax(source.Compile);
        TargetAttribute = Syntax(source.Target);
        TargetRangeAttribute = Syntax(source.TargetRange);
        Layers = [.. StackOf(type).Items.Select(item => item.Syntax)];
    }

    public Compilation Compilation { get; }

    public INamedTypeSymbol Type { get; }

    public CheckedModel Model { get; }

    /// <summary>What the shape engine and the rules say about it.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>How many of the findings are errors.</summary>
    public int Errors => Findings.Count(f => f.Rule.Severity == RuleSeverity.Error);

    public AttributeSyntax? ModelAttribute { get; }

    public AttributeSyntax? CompileAttribute { get; }

    public AttributeSyntax? TargetAttribute { get; }

    public AttributeSyntax? TargetRangeAttribute { get; }

    /// <summary>The items of the model's own stack: layers, and how they are connected.</summary>
    public ImmutableArray<LayerSyntax> Layers { get; }

    /// <summary>The declaration that carries the layers.</summary>
    public TypeDeclarationSyntax? Declaration =>
        (Layers.Length > 0 ? Layers[0].First : ModelAttribute ?? CompileAttribute ?? TargetAttribute)?.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    /// <summary>Whether the user writes activations as arguments of the layers, and never as layers.</summary>
    public bool WritesActivationsAsArguments => !Model.Layers.Any(l => l.IsActivation) && Model.Layers.Any(l => l.Inner.Declaration.Has("Activation"));

    /// <summary>The layer a finding is about, which must be about one.</summary>
    public Layer LayerOf(Finding finding) => Model.Layers[finding.Subject!.Value];

    /// <summary>The other layer a finding names.</summary>
    public Layer? OtherLayer(Finding finding) =>
        finding.Properties.TryGetValue(FindingProperties.Other, out string? other) && other is not null
            ? Model.Layers[int.Parse(other, CultureInfo.InvariantCulture)]
            : null;

    /// <summary>The stack a layer is declared on; null where that is not known, because a class of the way to it does not compile.</summary>
    public StackSyntax? StackOf(BlockScope? scope) => scope is null ? StackOf(Type)
        : StackOf(scope.Use.Scope)?.Block(scope.Use.Attribute, scope.Block) is { } block ? StackOf(block)
        : null;

    /// <summary>The stack a finding is about, and the item there.</summary>
    public (StackSyntax Stack, int Item)? ItemOf(Finding finding) =>
        Way(finding) is var (stack, item) && item >= 0 && item < stack.Items.Length && IsHere(stack.Items[item].Syntax) ? (stack, item) : null;

    /// <summary>The stack a finding is about, and the attributes there: those of an item, or the [Block]. Null where they cannot be edited.</summary>
    public (StackSyntax Stack, LayerSyntax Syntax)? AttributesOf(Finding finding)
    {
        if (ItemOf(finding) is var (stack, item))
        {
            return (stack, stack.Items[item].Syntax);
        }

        return Way(finding) is (var block, BlockDeclaration.Itself) && Syntax(StackReader.BlockAttribute(block.Type)) is { } attribute
            && new LayerSyntax([attribute]) is var syntax && IsHere(syntax) ? (block, syntax) : null;
    }

    /// <summary>The stack a finding is about, and the number of the item there; null where a class on the way to it does not compile.</summary>
    private (StackSyntax Stack, int Item)? Way(Finding finding)
    {
        if (finding.Layer is null)
        {
            return null;
        }

        StackSyntax stack = StackOf(Type);
        int item = finding.Layer.Value;
        foreach ((int block, int inner) in finding.Path)
        {
            if (stack.Block(item, block) is not { } type)
            {
                return null;
            }

            (stack, item) = (StackOf(type), inner);
        }

        return (stack, item);
    }

    /// <summary>The attributes of a layer or connection; null where they are not in this program. What a residual adds has those of the residual.</summary>
    public LayerSyntax? SyntaxOf(LayerPlace place) =>
        StackOf(place.Scope)?.Items.ElementAtOrDefault(place.Attribute)?.Syntax is { } syntax && IsHere(syntax) ? syntax : null;

    /// <summary>Whether a layer has attributes of its own, which the sum of a residual has not.</summary>
    public bool IsDeclared(Layer layer) =>
        SyntaxOf(layer.Place) is not null && StackOf(layer.Place.Scope)!.Kind(layer.Place.Attribute) == layer.Declaration.Kind;

    /// <summary>Whether two layers stand on the same use of the same stack, so that one can move to the other.</summary>
    public static bool StandTogether(Layer first, Layer second) => ReferenceEquals(first.Place.Scope, second.Place.Scope);

    /// <summary>The attribute a finding is reported at; null where that is the name of the class.</summary>
    public AttributeSyntax? AttributeOf(Finding finding) => finding switch
    {
        { Layer: { } layer } => layer < Layers.Length ? Layers[layer].Inner : null,
        { Place: FindingPlace.Model } => ModelAttribute,
        { Place: FindingPlace.Compile } => CompileAttribute,
        { Place: FindingPlace.Target } => TargetAttribute,
        { Place: FindingPlace.TargetRange } => TargetRangeAttribute,
        _ => null,
    };

    /// <summary>The model declared on the class around a position.</summary>
    public static ModelInSource? At(Compilation compilation, SyntaxTree tree, int position, CancellationToken cancellation)
    {
        TypeDeclarationSyntax? declaration = tree.GetRoot(cancellation).FindToken(position).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return declaration is not null
            && compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type
            ? Of(compilation, type, cancellation)
            : null;
    }

    public static ModelInSource? Of(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation) =>
        DeclarationReader.Read(type, cancellation) is { } source ? new ModelInSource(compilation, type, source, cancellation) : null;

    /// <summary>The same model in a changed program.</summary>
    public ModelInSource? In(Compilation changed, CancellationToken cancellation) =>
        changed.Assembly.GetTypeByMetadataName(MetadataName(Type)) is { } type ? Of(changed, type, cancellation) : null;

    /// <summary>The findings of a rule that are reported at a position: at the use of a block, all that the rule finds in it.</summary>
    public IEnumerable<Finding> FindingsAt(string rule, SyntaxTree tree, TextSpan span) => Findings.Where(f => f.Rule.Id == rule && IsAt(f, tree, span));

    private StackSyntax StackOf(INamedTypeSymbol type)
    {
        if (!_stacks.TryGetValue(type, out StackSyntax? stack))
        {
            _stacks.Add(type, stack = StackSyntax.Of(Compilation, type, _cancellation));
        }

        return stack;
    }

    private AttributeSyntax? Syntax(AttributeData? attribute) => attribute?.ApplicationSyntaxReference?.GetSyntax(_cancellation) as AttributeSyntax;

    /// <summary>Whether it can be edited: a block may come from another project.</summary>
    private bool IsHere(LayerSyntax syntax) => Compilation.ContainsSyntaxTree(syntax.Tree);

    /// <summary>The name by which another version of the program finds the type.</summary>
    public static string MetadataName(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? $"{MetadataName(outer)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    private bool IsAt(Finding finding, SyntaxTree tree, TextSpan span) => finding.Layer is { } layer
        ? layer < Layers.Length && Layers[layer].Tree == tree && Layers[layer].Contains(span)
        : finding.Place == FindingPlace.ClassName || (AttributeOf(finding) is { } place && place.SyntaxTree == tree && place.Span.IntersectsWith(span));
}
