using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.CodeFixes.Editing;

/// <summary>What the lines around a place look like, so that an edit can look the same.</summary>
internal static class SourceLayout
{
    /// <summary>Whether only white space stands before the position on its line.</summary>
    public static bool StartsLine(this SourceText text, int position)
    {
        TextLine line = text.Lines.GetLineFromPosition(position);
        return string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, position)));
    }

    /// <summary>What stands behind the position on its line, without white space around it.</summary>
    public static string RestOfLine(this SourceText text, int position)
    {
        TextLine line = text.Lines.GetLineFromPosition(position);
        return text.ToString(TextSpan.FromBounds(position, line.End)).Trim();
    }

    /// <summary>Whether nothing but a comment stands behind the position on its line.</summary>
    public static bool EndsLine(this SourceText text, int position) =>
        text.RestOfLine(position) is var rest && (rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal));

    /// <summary>The white space its line starts with.</summary>
    public static string Indentation(this SourceText text, int position)
    {
        string line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The line break the file uses.</summary>
    public static string NewLine(this SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>Where the white space behind the position ends, on the same line.</summary>
    public static int SkipBlanks(this SourceText text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    /// <summary>Where the white space before the position starts, on the same line.</summary>
    public static int SkipBlanksBefore(this SourceText text, int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
        {
            position--;
        }

        return position;
    }

    /// <summary>Whether the attributes of a list stand below each other, each on its line.</summary>
    public static bool IsVertical(this AttributeListSyntax list, SourceText text) =>
        list.Attributes.Count > 1 && list.Attributes.Skip(1).All(a => text.StartsLine(a.SpanStart));

    /// <summary>
    /// Where the lines of a list start that stands on lines of its own: with the comments directly above, which speak about it. Above the
    /// first list of a class they speak about the class.
    /// </summary>
    public static int BlockStart(this AttributeListSyntax list, SourceText text)
    {
        TextLine line = text.Lines.GetLineFromPosition(list.SpanStart);
        bool first = list.Parent is not MemberDeclarationSyntax type || type.AttributeLists[0] == list;
        while (!first && line.LineNumber > 0 && text.Lines[line.LineNumber - 1] is var above && above.Start >= list.FullSpan.Start
               && above.ToString().TrimStart().StartsWith("//", StringComparison.Ordinal))
        {
            line = above;
        }

        return line.Start;
    }

    /// <summary>Whether it is written in C# 12 or later: lists in brackets, and classes without a body.</summary>
    public static bool IsCSharp12(this SyntaxTree tree) => tree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };

    public static bool IsCommentOrDirective(this SyntaxTrivia trivia) =>
        trivia.IsDirective || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
        || trivia.IsKind(SyntaxKind.DisabledTextTrivia);
}
