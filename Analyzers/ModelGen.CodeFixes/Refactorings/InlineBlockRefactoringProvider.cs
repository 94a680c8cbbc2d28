using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelGen.CodeFixes.Editing;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>Writes the layers of a block in the place of an attribute that uses it. The block stays, for others that use it.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(InlineBlockRefactoringProvider)), Shared]
public sealed class InlineBlockRefactoringProvider : StackRefactoringProvider
{
    internal override IEnumerable<StackRefactoring> Refactorings(StackSyntax stack, TextSpan selection, CancellationToken cancellation)
    {
        StackItem[] touched = [.. stack.Items.Where(item => item.Span.IntersectsWith(selection))];
        if (touched is not [{ Declaration.Blocks.Count: > 0, Attributes.Length: 1 } item]
            || WrittenOut.Of(stack, item, cancellation) is not { } written)
        {
            return [];
        }

        string[] names = [.. item.Declaration.Blocks.Select(b => b.Name).Distinct()];
        string blocks = names.Length == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]}";
        return [new StackRefactoring($"Write {blocks} out here", "InlineBlock", Edits(stack, item, written))];
    }

    private static TextEdits Edits(StackSyntax stack, StackItem item, IReadOnlyList<IReadOnlyList<CommentedCode>> written)
    {
        SourceText text = stack.Tree.GetText();
        AttributeListSyntax list = LayerSyntax.List(item.Syntax.First);
        var edits = new TextEdits();
        if (item.Syntax.IsAlone)
        {
            bool isLine = text.StartsLine(list.SpanStart) && text.EndsLine(list.Span.End);
            edits.Replace(stack.Tree, list.Span, isLine
                ? string.Join(text.NewLine() + text.Indentation(list.SpanStart), written.SelectMany(Lines))
                : string.Join(" ", written.Select(brackets => $"{brackets[0].Before}[{InALine(brackets)}]")));
        }
        else
        {
            CommentedCode[] all = [.. written.SelectMany(brackets => brackets)];
            string first = text.StartsLine(item.Span.Start) ? Lined(all[0]) : all[0].Before + all[0].Code;
            edits.Replace(stack.Tree, item.Span, list.IsVertical(text)
                ? string.Join($",{NewLine()}", all.Skip(1).Select(Lined).Prepend(first))
                : all[0].Before + InALine(all));
        }

        return edits;

        string NewLine() => text.NewLine() + text.Indentation(list.Attributes[1].SpanStart);

        string Lined(CommentedCode code) => string.Join(NewLine(), code.Comments.Append(code.Code));
    }

    private static string InALine(IEnumerable<CommentedCode> items) =>
        string.Join(", ", items.Select((item, i) => i == 0 ? item.Code : item.Before + item.Code));

    /// <summary>Brackets on a line, or on several where comments stand between the items, which get brackets of their own then.</summary>
    private static IEnumerable<string> Lines(IReadOnlyList<CommentedCode> brackets)
    {
        for (int i = 0; i < brackets.Count;)
        {
            List<CommentedCode> together = [brackets[i], .. brackets.Skip(i + 1).TakeWhile(item => item.Comments.IsEmpty)];
            foreach (string line in together[0].Comments)
            {
                yield return line;
            }

            yield return $"[{InALine(together)}]";
            i += together.Count;
        }
    }
}
