using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelGen.CodeFixes.Editing;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>The attributes of a stack as text, each with the comments that speak about it, so that they can be written in another layout.</summary>
/// <param name="Span">What was read: from the first brackets to the last, and the comment behind those.</param>
/// <param name="Entries">The attributes in their order, those of a layer and its wrappers as one.</param>
/// <param name="Closing">Comments behind the last attribute, on lines of their own in its brackets.</param>
internal sealed record StackText(TextSpan Span, ImmutableArray<StackEntry> Entries, ImmutableArray<string> Closing)
{
    /// <summary>Null where it is not clear what a comment belongs to, or where another attribute stands between two layers.</summary>
    public static StackText? Read(StackSyntax stack)
    {
        SourceText text = stack.Tree.GetText();
        ImmutableArray<AttributeListSyntax> lists = stack.Lists;
        int end = lists[lists.Length - 1].Span.End;
        end = text.EndsLine(end) ? text.SkipBlanks(end) + text.RestOfLine(end).Length : end;
        var span = TextSpan.FromBounds(lists[0].SpanStart, end);
        ImmutableArray<SyntaxTrivia> comments =
        [
            .. stack.Declaration.DescendantTrivia(span)
                .Where(t => span.Contains(t.Span) && !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia)),
        ];
        if (!comments.All(c => IsOneLine(text, c)) || Attributes(stack, lists, comments) is not { } entries)
        {
            return null;
        }

        var reader = new CommentReader(stack.Declaration, text, comments);
        for (int i = 0; i <= entries.Length; i++)
        {
            int from = i == 0 ? span.Start : entries[i - 1].Span.End;
            int to = i == entries.Length ? span.End : entries[i].Span.Start;
            if (!reader.Read(TextSpan.FromBounds(from, to), entries.ElementAtOrDefault(i - 1), entries.ElementAtOrDefault(i)))
            {
                return null;
            }
        }

        foreach (StackEntry last in entries.Where(e => e.IsBehindList && entries.Count(other => other.List == e.List) > 1))
        {
            // Behind brackets it speaks about all that stands in them.
            entries.First(e => e.List == last.List).Above.Add(last.Behind.Trim());
            last.Behind = "";
        }

        return new StackText(span, entries, [.. reader.Closing]);
    }

    private static bool IsOneLine(SourceText text, SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)
        || (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && text.Lines.IndexOf(trivia.SpanStart) == text.Lines.IndexOf(trivia.Span.End));

    private static ImmutableArray<StackEntry>? Attributes(
        StackSyntax stack, ImmutableArray<AttributeListSyntax> lists, ImmutableArray<SyntaxTrivia> comments)
    {
        SourceText text = stack.Tree.GetText();
        var entries = ImmutableArray.CreateBuilder<StackEntry>();
        AttributeSyntax[] all = [.. lists.SelectMany(list => list.Attributes)];
        for (int i = 0; i < all.Length; i++)
        {
            StackItem? item = stack.Items.FirstOrDefault(candidate => candidate.Syntax.First == all[i]);
            ImmutableArray<AttributeSyntax> attributes = item?.Syntax.Attributes ?? [all[i]];
            if (!all.Skip(i).Take(attributes.Length).SequenceEqual(attributes))
            {
                return null;
            }

            i += attributes.Length - 1;
            var span = TextSpan.FromBounds(attributes[0].SpanStart, all[i].Span.End);
            AttributeListSyntax list = LayerSyntax.List(all[i]);
            bool isInBrackets = LayerSyntax.List(attributes[0]) == list;
            if (!isInBrackets && comments.Any(c => span.Contains(c.Span) && !attributes.Any(a => a.Span.Contains(c.Span))))
            {
                return null;
            }

            string code = isInBrackets ? text.ToString(span) : string.Join(", ", attributes.Select(a => a.ToString()));
            entries.Add(new StackEntry(span, code, item is not null, list));
        }

        StackEntry[] fromFirst = [.. entries.SkipWhile(e => !e.IsLayer)];
        int last = Array.FindLastIndex(fromFirst, e => e.IsLayer);
        return fromFirst.Take(last).All(e => e.IsLayer) ? entries.ToImmutable() : null;
    }
}
