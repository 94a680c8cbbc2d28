using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.CodeFixes.Editing;

/// <summary>The attributes of one layer in the source: its own, behind those of its wrappers.</summary>
internal sealed record LayerSyntax(ImmutableArray<AttributeSyntax> Attributes)
{
    public AttributeSyntax First => Attributes[0];

    /// <summary>The layer itself, where <see cref="First"/> may be a wrapper.</summary>
    public AttributeSyntax Inner => Attributes[Attributes.Length - 1];

    public SyntaxTree Tree => First.SyntaxTree;

    /// <summary>Whether it has the brackets for itself.</summary>
    public bool IsAlone => List(First) == List(Inner) && List(First).Attributes.Count == Attributes.Length;

    public static AttributeListSyntax List(AttributeSyntax attribute) => (AttributeListSyntax)attribute.Parent!;

    public bool Contains(TextSpan span) => Attributes.Any(a => a.Span.IntersectsWith(span));
}
