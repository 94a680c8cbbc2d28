using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using ModelGen.CodeFixes.Editing;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>
/// Offers other ways to write the stack at the selection. Each is tried on the source, read again and compared with what was before, so
/// that none is offered which would change a network.
/// </summary>
public abstract class StackRefactoringProvider : CodeRefactoringProvider
{
    /// <summary>
    /// The refactorings of the stack for a selection, which is the caret where it is empty. The caller leaves out those that do not hold, and
    /// takes the first of those with one key.
    /// </summary>
    internal abstract IEnumerable<StackRefactoring> Refactorings(StackSyntax stack, TextSpan selection, CancellationToken cancellation);

    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        Document document = context.Document;
        CancellationToken cancellation = context.CancellationToken;

        // Editors ask at every move of the caret, most of them far from attributes: the program is looked at only behind this.
        if (await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is not { } tree
            || StackSyntax.DeclarationAt(tree.GetRoot(cancellation), WithoutBlanks(tree.GetText(cancellation), context.Span)) is null
            || await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
        {
            return;
        }

        foreach (StackRefactoring refactoring in At(compilation, tree, context.Span, cancellation))
        {
            context.RegisterRefactoring(CodeAction.Create(
                refactoring.Title, _ => Task.FromResult(refactoring.Edits.Apply(document.Project)), refactoring.Key));
        }
    }

    /// <summary>The refactorings that hold for a selection.</summary>
    internal IEnumerable<StackRefactoring> At(Compilation compilation, SyntaxTree tree, TextSpan span, CancellationToken cancellation)
    {
        TextSpan selection = WithoutBlanks(tree.GetText(cancellation), span);
        return StackSyntax.At(compilation, tree, selection, cancellation) is { } stack && !HasDirectives(stack)
            ? Refactorings(stack, selection, cancellation).GroupBy(r => r.Key)
                .Select(ways => ways.FirstOrDefault(way => way.KeepsNetworks(stack, cancellation))).OfType<StackRefactoring>()
            : [];
    }

    /// <summary>Whether something between the layers depends on what is defined: what stands there is then not all there is.</summary>
    private static bool HasDirectives(StackSyntax stack)
    {
        TextSpan span = TextSpan.FromBounds(stack.Lists[0].SpanStart, stack.Lists[stack.Lists.Length - 1].Span.End);
        return stack.Declaration.DescendantTrivia(span).Any(trivia => trivia.IsDirective && span.Contains(trivia.Span));
    }

    private static TextSpan WithoutBlanks(SourceText text, TextSpan span)
    {
        (int start, int end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
