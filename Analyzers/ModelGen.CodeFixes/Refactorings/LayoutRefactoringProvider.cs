using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using ModelGen.CodeFixes.Editing;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>Writes the layers of a model or a block as one list, <c>[Flatten, Dense(16), ReLU]</c>, or each on a line of its own.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(LayoutRefactoringProvider)), Shared]
public sealed class LayoutRefactoringProvider : StackRefactoringProvider
{
    internal override IEnumerable<StackRefactoring> Refactorings(StackSyntax stack, TextSpan selection, CancellationToken cancellation)
    {
        SourceText source = stack.Tree.GetText(cancellation);
        if (StackText.Read(stack) is not { } text)
        {
            yield break;
        }

        StackEntry[] layers = [.. text.Entries.Where(e => e.IsLayer)];
        if (layers.Length > 1 && stack.Lists.Length > 1)
        {
            string list = AsList(text, layers, new Lines(source, text.Span));
            yield return new StackRefactoring("Write the layers as one list", "OneList", Edits(list, startsLine: false));
        }

        if (text.Entries.Length != stack.Lists.Length || stack.Lists.Any(list => !source.StartsLine(list.SpanStart) || !source.EndsLine(list.Span.End)))
        {
            string lines = AsLines(text, new Lines(source, text.Span));
            yield return new StackRefactoring("Write each layer on its own line", "OnePerLine", Edits(lines, startsLine: true));
        }

        TextEdits Edits(string written, bool startsLine)
        {
            string newLine = source.NewLine() + source.Indentation(text.Span.Start);
            (int start, int end) = (text.Span.Start, text.Span.End);
            if (startsLine && !source.StartsLine(start))
            {
                start = source.SkipBlanksBefore(start);
                written = newLine + written;
            }

            if (startsLine && source.RestOfLine(end).Length > 0)
            {
                end = source.SkipBlanks(end);
                written += newLine;
            }

            var edits = new TextEdits();
            edits.Replace(stack.Tree, TextSpan.FromBounds(start, end), written);
            return edits;
        }
    }

    private static string AsLines(StackText text, Lines lines)
    {
        foreach (StackEntry entry in text.Entries)
        {
            lines.AddAll(entry.Above);
            lines.Add($"[{entry.Code}]{entry.Behind}");
        }

        lines.AddAll(text.Closing);
        return lines.ToString();
    }

    /// <summary>
    /// On one line, or where comments speak about single layers with a line for each; the other attributes around it on lines of their own.
    /// </summary>
    private static string AsList(StackText text, StackEntry[] layers, Lines lines)
    {
        bool onOneLine = !layers.Any(l => l.HasComments) && text.Closing.Length == 0;
        foreach (StackEntry entry in text.Entries)
        {
            if (!entry.IsLayer)
            {
                lines.AddAll(entry.Above);
                lines.Add($"[{entry.Code}]{entry.Behind}");
            }
            else if (entry == layers[0] && onOneLine)
            {
                lines.Add($"[{string.Join(", ", layers.Select(l => l.Code))}]");
            }
            else if (entry == layers[0])
            {
                AddList(text, layers, lines);
            }
        }

        return lines.ToString();
    }

    private static void AddList(StackText text, StackEntry[] layers, Lines lines)
    {
        lines.Add("[");
        foreach (StackEntry layer in layers)
        {
            lines.AddAll(layer.Above, inside: true);
            lines.Add($"{layer.Code}{(layer == layers[layers.Length - 1] ? "" : ",")}{layer.Behind}", inside: true);
        }

        lines.AddAll(text.Closing, inside: true);
        lines.Add("]");
    }

    /// <summary>Lines with the indentation and the line breaks of the place where they are to stand.</summary>
    private sealed class Lines(SourceText source, TextSpan place)
    {
        private readonly string _indentation = source.Indentation(place.Start);
        private readonly List<string> _lines = [];

        public void Add(string line, bool inside = false)
        {
            // The first one stands behind the indentation that is there.
            string step = !inside ? "" : _indentation.Contains("\t") ? "\t" : "    ";
            _lines.Add(line.Length == 0 || _lines.Count == 0 ? line : _indentation + step + line);
        }

        public void AddAll(IEnumerable<string> lines, bool inside = false)
        {
            foreach (string line in lines)
            {
                Add(line, inside);
            }
        }

        public override string ToString() => string.Join(source.NewLine(), _lines);
    }
}
