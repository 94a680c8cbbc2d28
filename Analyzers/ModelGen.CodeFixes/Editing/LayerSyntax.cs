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

    /// <summary>Whether its first brackets hold nothing else.</summary>
    public bool StartsAlone => List(First).Attributes.All(Attributes.Contains);

    /// <summary>Whether its last brackets hold nothing else.</summary>
    public bool EndsAlone => List(Inner).Attributes.All(Attributes.Contains);

    /// <summary>Whether it is one pair of brackets.</summary>
    public bool IsAlone => List(First) == List(Inner) && StartsAlone;

    public static AttributeListSyntax List(AttributeSyntax attribute) => (AttributeListSyntax)attribute.Parent!;

    public bool Contains(TextSpan span) => Attributes.Any(a => a.Span.IntersectsWith(span));
}
