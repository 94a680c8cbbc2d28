using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Generator.Declarations;

namespace ModelGen.CodeFixes.Editing;

/// <summary>One item of a stack: a layer with its wrappers, or a structure attribute.</summary>
internal sealed record StackItem(LayerDeclaration Declaration, ImmutableArray<AttributeData> Attributes, LayerSyntax Syntax)
{
    /// <summary>A layer's kind or its outermost wrapper's, <c>Use</c>, <c>Tap</c>, ...</summary>
    public string Kind => Declaration.Kind;

    /// <summary>Whether it says where a tensor enters, leaves or is named, and computes nothing.</summary>
    public bool IsConnection => Kind is "Input" or "Output" or "Tap" or "From";

    public TextSpan Span => TextSpan.FromBounds(Syntax.First.SpanStart, Syntax.Inner.Span.End);

    /// <summary>What it names between angle brackets, which should be blocks.</summary>
    public ImmutableArray<ITypeSymbol> Blocks => Attributes[0].AttributeClass!.TypeArguments;
}
