using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ModelGen.CodeFixes.Editing;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>Shares out the comments between the attributes of a stack to those they speak about.</summary>
internal sealed class CommentReader(SyntaxNode declaration, SourceText text, ImmutableArray<SyntaxTrivia> comments)
{
    /// <summary>The comments that stand below the last attribute.</summary>
    public List<string> Closing { get; } = [];

    /// <summary>Reads what stands between two attributes, or at either end of the stack; false where a comment may belong to both.</summary>
    public bool Read(TextSpan gap, StackEntry? before, StackEntry? after)
    {
        SyntaxToken[] tokens = [.. declaration.DescendantTokens(gap).Where(t => gap.Contains(t.Span))];
        int lastLine = Line(gap.Start);
        int nextLine = after is null ? -1 : Line(gap.End);
        foreach (SyntaxTrivia comment in comments.Where(c => gap.Contains(c.Span)))
        {
            int line = Line(comment.SpanStart);
            SyntaxToken[] ahead = [.. tokens.Where(t => t.SpanStart < comment.SpanStart)];
            bool isBehindList = ahead.Any(t => t.IsKind(SyntaxKind.CloseBracketToken) && Line(t.SpanStart) == line);
            if (line == nextLine)
            {
                if (before is not null && line == Line(gap.Start) && ahead.Length == 0)
                {
                    return false;
                }

                after!.Before += $"{comment} ";
            }
            else if (before is not null && (isBehindList || line == Line(gap.Start)))
            {
                before.Behind += Blanks(comment.SpanStart) + comment;
                before.IsBehindList |= isBehindList;
            }
            else if (after is null)
            {
                Closing.Add(comment.ToString());
            }
            else
            {
                AddEmptyLine(after, lastLine, line);
                after.Above.Add(comment.ToString());
            }

            lastLine = line;
        }

        if (after is not null)
        {
            AddEmptyLine(after, lastLine, nextLine);
        }

        return true;
    }

    private int Line(int position) => text.Lines.IndexOf(position);

    private string Blanks(int end)
    {
        int start = text.SkipBlanksBefore(end);
        return start == end ? " " : text.ToString(TextSpan.FromBounds(start, end));
    }

    private void AddEmptyLine(StackEntry after, int from, int to)
    {
        if (Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).Any(line => string.IsNullOrWhiteSpace(text.Lines[line].ToString())))
        {
            after.Above.Add("");
        }
    }
}
