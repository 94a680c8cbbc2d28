using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.CodeFixes.Editing;

/// <summary>
/// The edits of one fix, as changes of the text as it was before. Text, because a change of text leaves every comment, directive and line
/// break outside of it as the user wrote it.
/// </summary>
internal sealed class TextEdits
{
    private readonly Dictionary<SyntaxTree, List<TextChange>> _changes = [];

    public IEnumerable<SyntaxTree> Trees => _changes.Keys;

    /// <summary>Whether two edits change the same text, so that they cannot both be made.</summary>
    public bool Overlap => Trees.Select(tree => In(tree)).Any(changes => changes.Skip(1).Where((next, i) => changes[i].Span.End > next.Span.Start).Any());

    public void Insert(SyntaxTree tree, int position, string text) => Replace(tree, new TextSpan(position, 0), text);

    public void Replace(SyntaxTree tree, TextSpan span, string text)
    {
        if (!_changes.TryGetValue(tree, out List<TextChange>? changes))
        {
            _changes.Add(tree, changes = []);
        }

        // A block that is used several times is edited once.
        var change = new TextChange(span, text);
        if (!changes.Contains(change))
        {
            changes.Add(change);
        }
    }

    /// <summary>Removes the text from <paramref name="start"/> to <paramref name="end"/>, but no comment and no directive.</summary>
    public void Remove(SyntaxTree tree, int start, int end)
    {
        SourceText text = tree.GetText();
        foreach (SyntaxTrivia kept in tree.GetRoot().DescendantTrivia(TextSpan.FromBounds(start, end)))
        {
            if (!kept.IsCommentOrDirective() || kept.SpanStart < start || kept.Span.End > end)
            {
                continue;
            }

            // The blanks before a comment behind other text are its own.
            int gap = kept.SpanStart;
            while (gap > start && !text.StartsLine(start) && text[gap - 1] is ' ' or '\t')
            {
                gap--;
            }

            Delete(start, gap);
            start = kept.Span.End;
            if (kept.IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                start = Math.Min(text.Lines.GetLineFromPosition(start).EndIncludingLineBreak, end);
            }

            start = Math.Min(text.SkipBlanks(start), end);
        }

        Delete(start, end);

        void Delete(int from, int to)
        {
            if (to > from)
            {
                Replace(tree, TextSpan.FromBounds(from, to), "");
            }
        }
    }

    /// <summary>The changes in a tree, first to last; insertions at the same place keep their order.</summary>
    public ImmutableArray<TextChange> In(SyntaxTree tree) => [.. _changes[tree].OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End)];

    /// <summary>The text of a tree after the changes.</summary>
    public SourceText Apply(SyntaxTree tree) => tree.GetText().WithChanges(In(tree));

    /// <summary>The program after the changes. Generated code stays as it was: declarations do not depend on it.</summary>
    public Compilation Apply(Compilation compilation)
    {
        foreach (SyntaxTree tree in Trees)
        {
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(Apply(tree)));
        }

        return compilation;
    }
}
