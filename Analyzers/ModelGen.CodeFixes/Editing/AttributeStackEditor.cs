using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.CodeFixes.Editing;

/// <summary>
/// Inserts, removes and moves layers in the source, in the layout they stand in: an attribute on a line of its own gets its neighbours on
/// lines of their own, one in a list gets them in the list. Comments, directives and line breaks stay.
/// </summary>
internal sealed class AttributeStackEditor(TextEdits edits)
{
    private readonly HashSet<AttributeSyntax> _removed = [];

    public void InsertBefore(LayerSyntax layer, string code)
    {
        SyntaxTree tree = layer.Tree;
        SourceText text = tree.GetText();
        AttributeListSyntax list = LayerSyntax.List(layer.First);
        if (layer.StartsAlone)
        {
            if (text.StartsLine(list.SpanStart))
            {
                edits.Insert(tree, list.BlockStart(text), $"{text.Indentation(list.SpanStart)}[{code}]{text.NewLine()}");
            }
            else
            {
                edits.Insert(tree, list.SpanStart, $"[{code}]{Gap(text, list)}");
            }
        }
        else
        {
            InsertInList(layer.First, code);
        }
    }

    public void InsertAfter(LayerSyntax layer, string code)
    {
        SyntaxTree tree = layer.Tree;
        SourceText text = tree.GetText();
        AttributeSyntax last = layer.Inner;
        AttributeListSyntax list = LayerSyntax.List(last);
        int next = list.Attributes.IndexOf(last) + 1;
        int end = list.Span.End;
        if (layer.EndsAlone)
        {
            bool ownLine = text.StartsLine(list.SpanStart) && text.EndsLine(end);
            if (ownLine)
            {
                end = text.Lines.GetLineFromPosition(end).End;
            }

            edits.Insert(tree, end, ownLine ? $"{text.NewLine()}{text.Indentation(list.SpanStart)}[{code}]" : $"{Gap(text, list)}[{code}]");
        }
        else if (next < list.Attributes.Count)
        {
            InsertInList(list.Attributes[next], code);
        }
        else if (list.IsVertical(text) && text.EndsLine(last.Span.End))
        {
            edits.Insert(tree, last.Span.End, ",");
            edits.Insert(tree, text.Lines.GetLineFromPosition(last.Span.End).End, $"{text.NewLine()}{text.Indentation(last.SpanStart)}{code}");
        }
        else
        {
            edits.Insert(tree, last.Span.End, list.IsVertical(text) ? $",{text.NewLine()}{text.Indentation(last.SpanStart)}{code}" : $", {code}");
        }
    }

    /// <summary>Puts a wrapper into the brackets of the layer it wraps: it says something about this layer, not about the stack.</summary>
    public void Wrap(LayerSyntax layer, string code) => edits.Insert(layer.Tree, layer.First.SpanStart, $"{code}, ");

    public void Remove(LayerSyntax layer) => _removed.UnionWith(layer.Attributes);

    /// <summary>
    /// Lets the layer at <paramref name="from"/> stand at <paramref name="to"/> and those between move by one place. A line of its own moves with
    /// the comment at its end.
    /// </summary>
    public void Move(IReadOnlyList<LayerSyntax> layers, int from, int to)
    {
        int low = Math.Min(from, to);
        List<LayerSyntax> places = [.. layers.Skip(low).Take(Math.Abs(from - to) + 1)];
        List<LayerSyntax> order = [.. places];
        order.RemoveAt(from - low);
        order.Insert(to - low, layers[from]);
        SourceText text = places[0].Tree.GetText();
        bool lines = places.All(p => p.IsAlone && IsLine(text, LayerSyntax.List(p.First)));
        for (int i = 0; i < places.Count; i++)
        {
            if (order[i] != places[i])
            {
                edits.Replace(places[i].Tree, Extent(text, places[i], lines), text.ToString(Extent(text, order[i], lines)));
            }
        }
    }

    /// <summary>Writes the removals, which depend on each other when they concern one list; call it once, last.</summary>
    public void Finish()
    {
        foreach (IGrouping<AttributeListSyntax, AttributeSyntax> group in _removed.GroupBy(LayerSyntax.List))
        {
            AttributeListSyntax list = group.Key;
            if (list.Attributes.All(_removed.Contains))
            {
                RemoveList(list);
                continue;
            }

            int lastKept = list.Attributes.LastIndexOf(a => !_removed.Contains(a));
            for (int i = 0; i < list.Attributes.Count; i++)
            {
                AttributeSyntax attribute = list.Attributes[i];
                if (_removed.Contains(attribute))
                {
                    int start = i < lastKept ? attribute.SpanStart : list.Attributes.GetSeparator(i - 1).SpanStart;
                    int end = i < lastKept ? list.Attributes[i + 1].SpanStart : attribute.Span.End;
                    edits.Remove(list.SyntaxTree, start, end);
                }
            }
        }
    }

    private static bool IsLine(SourceText text, AttributeListSyntax list) => text.StartsLine(list.SpanStart) && text.EndsLine(list.Span.End);

    private static TextSpan Extent(SourceText text, LayerSyntax layer, bool line) => line
        ? TextSpan.FromBounds(LayerSyntax.List(layer.First).SpanStart, text.Lines.GetLineFromPosition(LayerSyntax.List(layer.First).Span.End).End)
        : TextSpan.FromBounds(layer.First.SpanStart, layer.Inner.Span.End);

    /// <summary>The blanks between brackets on one line: <c>[Flatten] [Dense(4)]</c>.</summary>
    private static string Gap(SourceText text, AttributeListSyntax list) =>
        text.RestOfLine(list.Span.End).StartsWith("[", StringComparison.Ordinal)
            ? text.ToString(TextSpan.FromBounds(list.Span.End, text.SkipBlanks(list.Span.End)))
            : list.SpanStart > 0 && text[list.SpanStart - 1] == ' ' && !text.StartsLine(list.SpanStart) ? " " : "";

    private void InsertInList(AttributeSyntax anchor, string code)
    {
        SourceText text = anchor.SyntaxTree.GetText();
        AttributeListSyntax list = LayerSyntax.List(anchor);
        string gap = list.IsVertical(text) ? text.NewLine() + text.Indentation(list.Attributes[1].SpanStart) : " ";
        edits.Insert(anchor.SyntaxTree, anchor.SpanStart, $"{code},{gap}");
    }

    private void RemoveList(AttributeListSyntax list)
    {
        SourceText text = list.SyntaxTree.GetText();
        int end = list.Span.End;
        bool ownLines = text.StartsLine(list.SpanStart) && text.RestOfLine(end).Length == 0;
        bool empty = !list.DescendantTrivia().Any(t => t.IsCommentOrDirective() && list.Span.Contains(t.Span));
        if (ownLines && empty)
        {
            TextLine last = text.Lines.GetLineFromPosition(end);
            edits.Remove(list.SyntaxTree, text.Lines.GetLineFromPosition(list.SpanStart).Start, last.EndIncludingLineBreak);
        }
        else
        {
            edits.Remove(list.SyntaxTree, list.SpanStart, ownLines ? end : text.SkipBlanks(end));
        }
    }
}
