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

    private static TextEdits Edits(StackSyntax stack, StackItem item, IReadOnlyList<IReadOnlyList<string>> written)
    {
        SourceText text = stack.Tree.GetText();
        AttributeListSyntax list = LayerSyntax.List(item.Syntax.First);
        var edits = new TextEdits();
        if (item.Syntax.IsAlone)
        {
            bool isLine = text.StartsLine(list.SpanStart) && text.EndsLine(list.Span.End);
            string gap = isLine ? text.NewLine() + text.Indentation(list.SpanStart) : " ";
            edits.Replace(stack.Tree, list.Span, string.Join(gap, written.Select(attributes => $"[{string.Join(", ", attributes)}]")));
        }
        else
        {
            string gap = list.IsVertical(text) ? text.NewLine() + text.Indentation(list.Attributes[1].SpanStart) : " ";
            edits.Replace(stack.Tree, item.Span, string.Join("," + gap, written.SelectMany(attributes => attributes)));
        }

        return edits;
    }
}
