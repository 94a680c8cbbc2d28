using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Declarations;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>The stack of a model or a block as it stands in the source: its layers and how they are connected, all on one declaration.</summary>
internal sealed class StackInSource
{
    private StackInSource(Compilation compilation, INamedTypeSymbol type, ImmutableArray<StackItem> items)
    {
        Compilation = compilation;
        Type = type;
        Items = items;
    }

    public Compilation Compilation { get; }

    public INamedTypeSymbol Type { get; }

    public ImmutableArray<StackItem> Items { get; }

    /// <summary>The declaration that carries the stack.</summary>
    public TypeDeclarationSyntax Declaration => (TypeDeclarationSyntax)Items[0].Syntax.First.Parent!.Parent!;

    public SyntaxTree Tree => Declaration.SyntaxTree;

    public bool IsBlock => Attribute(Type, "BlockAttribute") is not null;

    /// <summary>The brackets from those with the first layer to those with the last.</summary>
    public ImmutableArray<AttributeListSyntax> Lists => Between(0, Items.Length - 1);

    /// <summary>The brackets from those with the one item to those with the other.</summary>
    public ImmutableArray<AttributeListSyntax> Between(int first, int last)
    {
        SyntaxList<AttributeListSyntax> all = Declaration.AttributeLists;
        int start = all.IndexOf(LayerSyntax.List(Items[first].Syntax.First));
        int end = all.IndexOf(LayerSyntax.List(Items[last].Syntax.Inner));
        return [.. all.Skip(start).Take(end - start + 1)];
    }

    /// <summary>The stack whose brackets a selection, or the caret, touches.</summary>
    public static StackInSource? At(Compilation compilation, SyntaxTree tree, TextSpan span, CancellationToken cancellation)
    {
        TypeDeclarationSyntax? declaration = DeclarationAt(tree.GetRoot(cancellation), span);
        return declaration is not null
            && compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type
            && Of(compilation, type, cancellation) is { } stack
            && stack.Declaration == declaration
            && stack.Lists.Any(list => list.Span.IntersectsWith(span))
            ? stack
            : null;
    }

    /// <summary>The declaration in whose attributes a selection starts.</summary>
    public static TypeDeclarationSyntax? DeclarationAt(SyntaxNode root, TextSpan span)
    {
        // Right behind the last brackets the token is the next one already.
        int[] positions = [span.Start, Math.Max(span.Start - 1, 0)];
        return positions.Select(position => root.FindToken(position).Parent?.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent)
            .OfType<TypeDeclarationSyntax>().FirstOrDefault();
    }

    /// <summary>The stack of a type; null where it has none in the source, or one that cannot be read.</summary>
    public static StackInSource? Of(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation)
    {
        List<AttributeData> attributes = StackReader.AttributesOf(type);
        List<AttributeSyntax> syntax = [.. attributes.Select(a => a.ApplicationSyntaxReference?.GetSyntax(cancellation)).OfType<AttributeSyntax>()];
        if (attributes.Count == 0 || syntax.Count < attributes.Count || StackReader.Stray(attributes, cancellation) > 0
            || syntax[0].Parent?.Parent is not TypeDeclarationSyntax || syntax.Any(s => LayerSyntax.List(s).Target is not null))
        {
            return null;
        }

        var reader = new StackReader(type, []);
        (ImmutableArray<LayerDeclaration> layers, ImmutableArray<AttributeData> first) = reader.Read(attributes);
        if (reader.IsIncomplete)
        {
            return null;
        }

        int[] starts = [.. first.Select(attributes.IndexOf), attributes.Count];
        return new StackInSource(compilation, type,
        [
            .. layers.Select((layer, i) => new StackItem(
                layer,
                [.. attributes.Skip(starts[i]).Take(starts[i + 1] - starts[i])],
                new LayerSyntax([.. syntax.Skip(starts[i]).Take(starts[i + 1] - starts[i])]))),
        ]);
    }

    /// <summary>An attribute of ours on a type.</summary>
    public static AttributeData? Attribute(INamedTypeSymbol type, string name) =>
        type.GetAttributes().FirstOrDefault(a => a.AttributeClass is { } kind && kind.Name == name && StackReader.IsOurs(kind));
}

/// <summary>One item of a stack: a layer with its wrappers, or a structure attribute.</summary>
internal sealed record StackItem(LayerDeclaration Declaration, ImmutableArray<AttributeData> Attributes, LayerSyntax Syntax)
{
    public string Kind => Declaration.Kind;

    /// <summary>Whether it says where a tensor enters, leaves or is named, and computes nothing.</summary>
    public bool IsConnection => Kind is "Input" or "Output" or "Tap" or "From";

    public TextSpan Span => TextSpan.FromBounds(Syntax.First.SpanStart, Syntax.Inner.Span.End);
}
