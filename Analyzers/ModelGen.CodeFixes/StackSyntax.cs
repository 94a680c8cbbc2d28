using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Declarations;

namespace ModelGen.CodeFixes;

/// <summary>The stack of a model or block: its items, each with the attributes that declare it.</summary>
/// <param name="Type">The class.</param>
/// <param name="First">The first attribute of each item.</param>
/// <param name="Items">All attributes of each item in the source; none for a class of another assembly.</param>
internal sealed record StackSyntax(INamedTypeSymbol Type, ImmutableArray<AttributeData> First, ImmutableArray<LayerSyntax> Items)
{
    public static StackSyntax Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        ImmutableArray<AttributeData> first = [.. StackReader.FirstAttributesOf(type)];
        var items = ImmutableArray.CreateBuilder<LayerSyntax>();
        HashSet<AttributeData> starts = [.. first];
        List<AttributeSyntax> current = [];
        foreach (AttributeData attribute in StackReader.AttributesOf(type))
        {
            if (starts.Contains(attribute))
            {
                Add();
            }

            if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax)
            {
                current.Add(syntax);
            }
        }

        Add();
        return new StackSyntax(type, first, items.ToImmutable());

        void Add()
        {
            if (current.Count > 0)
            {
                items.Add(new LayerSyntax([.. current]));
                current.Clear();
            }
        }
    }

    /// <summary>The kind of an item: a layer's or its outermost wrapper's, <c>Use</c>, <c>Tap</c>, ...</summary>
    public string Kind(int item) => StackReader.Kind(First[item]);

    /// <summary>A block that an item names, by its number among those the item names.</summary>
    public INamedTypeSymbol? Block(int item, int number) =>
        item < First.Length ? First[item].AttributeClass?.TypeArguments.ElementAtOrDefault(number) as INamedTypeSymbol : null;
}
