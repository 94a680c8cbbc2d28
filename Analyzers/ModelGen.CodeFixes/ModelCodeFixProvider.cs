using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;

namespace ModelGen.CodeFixes;

/// <summary>
/// Offers the fixes of some rules. A fix is tried on the source and checked by the shape engine and the rules before it is offered, so that
/// none is offered which leaves the finding or makes an error.
/// </summary>
public abstract class ModelCodeFixProvider : CodeFixProvider
{
    /// <summary>The rules of which none may speak any more where one of them is fixed; by default each rule for itself.</summary>
    internal virtual ImmutableHashSet<string> Family(string rule) => [rule];

    /// <summary>Whether Fix All may use the fixes. <c>dotnet format</c> uses all providers that it may, whatever others have fixed.</summary>
    internal virtual bool HasFixAll => true;

    /// <summary>Where the fixes stand in the menu.</summary>
    internal virtual CodeActionPriority Priority => CodeActionPriority.Default;

    /// <summary>The fixes of a finding, best first; those that do not hold are left out by the caller.</summary>
    internal abstract IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding);

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => HasFixAll ? ModelFixAllProvider.Instance : null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        CancellationToken cancellation = context.CancellationToken;
        if (await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is not { } tree
            || await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            foreach ((ModelFix fix, TextEdits edits) in FixesAt(compilation, tree, diagnostic.Id, diagnostic.Location.SourceSpan, message, cancellation))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, _ => Task.FromResult(edits.Apply(document.Project)), fix.Key, Priority), diagnostic);
            }
        }
    }

    /// <summary>
    /// The fixes that hold for what a rule reported at a place, with their edits. At the use of a block a rule may report several mistakes,
    /// which the message tells apart; without one the fixes are those of all.
    /// </summary>
    internal IEnumerable<(ModelFix Fix, TextEdits Edits)> FixesAt(
        Compilation compilation, SyntaxTree tree, string rule, TextSpan span, string? message, CancellationToken cancellation)
    {
        // dotnet format asks with a diagnostic of another rule where it fixes several rules in one run.
        if (!FixableDiagnosticIds.Contains(rule) || ModelInSource.At(compilation, tree, span.Start, cancellation) is not { } model)
        {
            yield break;
        }

        foreach (Finding finding in model.FindingsAt(rule, tree, span).Where(f => message is null || f.Message == message))
        {
            foreach (ModelFix fix in Fixes(model, finding))
            {
                if (fix.TryApply(model, finding, Family(rule), cancellation) is { } applied)
                {
                    yield return applied;
                }
            }
        }
    }
}
