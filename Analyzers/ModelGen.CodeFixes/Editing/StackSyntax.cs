using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Generator.Declarations;

namespace ModelGen.CodeFixes.Editing;

/// <summary>The stack of a model or a block as it stands in the source: its layers and how they are connected.</summary>
internal sealed class StackSyntax
{
    private StackSyntax(Compilation compilation, INamedTypeSymbol type, ImmutableArray<StackItem> items, bool isWhole)
    {
        Compilation = compilation;
        Type = type;
        Items = items;
        IsWhole = isWhole;
    }

    public Compilation Compilation { get; }

    public INamedTypeSymbol Type { get; }

    /// <summary>None for a class of which there is no source.</summary>
    public ImmutableArray<StackItem> Items { get; }

    /// <summary>Whether there are items, which all compile and stand on one declaration: only then can they be written in another way.</summary>
    public bool IsWhole { get; }

    /// <summary>The declaration that carries the stack.</summary>
    public TypeDeclarationSyntax Declaration => (TypeDeclarationSyntax)Items[0].Syntax.First.Parent!.Parent!;

    public SyntaxTree Tree => Declaration.SyntaxTree;

    public bool IsBlock => StackReader.BlockAttribute(Type) is not null;

    /// <summary>The brackets from those with the first layer to those with the last.</summary>
    public ImmutableArray<AttributeListSyntax> Lists
    {
        get
        {
            SyntaxList<AttributeListSyntax> all = Declaration.AttributeLists;
            int start = all.IndexOf(LayerSyntax.List(Items[0].Syntax.First));
            int end = all.IndexOf(LayerSyntax.List(Items[Items.Length - 1].Syntax.Inner));
            return [.. all.Skip(start).Take(end - start + 1)];
        }
    }

    /// <summary>The kind of an item; null where there is no such item.</summary>
    public string? Kind(int item) => Items.ElementAtOrDefault(item)?.Kind;

    /// <summary>A block that an item names, by its number among those the item names.</summary>
    public INamedTypeSymbol? Block(int item, int number) => Items.ElementAtOrDefault(item)?.Blocks.ElementAtOrDefault(number) as INamedTypeSymbol;

    /// <summary>The whole stack whose brackets a selection, or the caret, touches.</summary>
    public static StackSyntax? At(Compilation compilation, SyntaxTree tree, TextSpan span, CancellationToken cancellation)
    {
        TypeDeclarationSyntax? declaration = DeclarationAt(tree.GetRoot(cancellation), span);
        return declaration is not null
            && compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type
            && Of(compilation, type, cancellation) is { IsWhole: true } stack
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

    public static StackSyntax Of(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation)
    {
        List<AttributeData> attributes = StackReader.AttributesOf(type);
        AttributeSyntax[] syntax = [.. attributes.Select(a => a.ApplicationSyntaxReference?.GetSyntax(cancellation)).OfType<AttributeSyntax>()];
        if (attributes.Count == 0 || syntax.Length < attributes.Count)
        {
            return new StackSyntax(compilation, type, [], false);
        }

        var reader = new StackReader(type, []);
        (ImmutableArray<LayerDeclaration> layers, ImmutableArray<AttributeData> first) = reader.Read(attributes);
        int[] starts = [.. first.Select(attributes.IndexOf), attributes.Count];
        bool isWhole = !reader.IsIncomplete && StackReader.Stray(attributes, cancellation) <= 0
            && syntax[0].Parent?.Parent is TypeDeclarationSyntax && syntax.All(s => LayerSyntax.List(s).Target is null);
        return new StackSyntax(
            compilation,
            type,
            [
                .. layers.Select((layer, i) => new StackItem(
                    layer,
                    [.. attributes.Skip(starts[i]).Take(starts[i + 1] - starts[i])],
                    new LayerSyntax([.. syntax.Skip(starts[i]).Take(starts[i + 1] - starts[i])]))),
            ],
            isWhole);
    }
}
