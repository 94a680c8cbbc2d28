using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelGen.CodeFixes.Editing;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>An item of a stack as it is to be written, without brackets, and the comments that are to stand before it.</summary>
internal sealed record CommentedCode(string Code, ImmutableArray<string> Comments)
{
    public CommentedCode(string code)
        : this(code, [])
    {
    }

    /// <summary>The comments as they can stand before it on its line.</summary>
    public string Before => string.Concat(Comments.Select(Inline).OfType<string>().Select(comment => comment + " "));

    /// <summary>The comments before the attributes of an item: on lines above them, or on theirs.</summary>
    public static ImmutableArray<string> CommentsOf(StackItem item) => [.. item.Syntax.Attributes.SelectMany(CommentsBefore)];

    private static IEnumerable<string> CommentsBefore(AttributeSyntax attribute)
    {
        AttributeListSyntax list = LayerSyntax.List(attribute);
        bool isFirst = list.Attributes[0] == attribute;

        // Above the first brackets of a class they are about the class.
        IEnumerable<SyntaxTrivia> above = isFirst && list.Parent is TypeDeclarationSyntax type && type.AttributeLists[0] != list ? Above(list.OpenBracketToken) : [];
        return above.Concat(Above(attribute.GetFirstToken())).Select(comment => comment.ToString());
    }

    /// <summary>The comments between a token and the one before, without those at the end of that one's line.</summary>
    private static IEnumerable<SyntaxTrivia> Above(SyntaxToken token)
    {
        TextLineCollection lines = token.SyntaxTree!.GetText().Lines;
        SyntaxToken before = token.GetPreviousToken();
        return before.TrailingTrivia.Concat(token.LeadingTrivia)
            .Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Where(t => lines.IndexOf(t.SpanStart) > lines.IndexOf(before.Span.End) || lines.IndexOf(t.Span.End) == lines.IndexOf(token.SpanStart));
    }

    /// <summary>A comment to the end of its line as one with an end; null where it has the sign of the end in it.</summary>
    private static string? Inline(string comment) => !comment.StartsWith("//", StringComparison.Ordinal) ? comment
        : comment.Contains("*/") ? null
        : $"/* {comment.TrimStart('/').Trim()} */";
}
