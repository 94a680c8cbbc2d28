using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ModelGen.CodeFixes;

/// <summary>
/// Fixes everything of one kind, one after the other: two fixes may change the same list, and one may settle what another was for. The
/// batch fixer, which merges edits made side by side, would drop some of them.
/// </summary>
internal sealed class ModelFixAllProvider : FixAllProvider
{
    public static readonly ModelFixAllProvider Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        Solution solution = context.Solution;
        foreach (Project project in Projects(context))
        {
            solution = await FixAsync(context, project.Id, solution).ConfigureAwait(false);
        }

        return solution == context.Solution
            ? null
            : CodeAction.Create("Fix all", _ => Task.FromResult(solution), context.CodeActionEquivalenceKey);
    }

    private static IEnumerable<Project> Projects(FixAllContext context) => context.Scope == FixAllScope.Solution
        ? context.Solution.Projects.Where(p => p.Language == LanguageNames.CSharp)
        : [context.Project];

    private static async Task<Solution> FixAsync(FixAllContext context, ProjectId id, Solution solution)
    {
        Project original = context.Solution.GetProject(id)!;
        ImmutableArray<Diagnostic> diagnostics = context.Scope == FixAllScope.Document
            ? await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false)
            : await context.GetAllDiagnosticsAsync(original).ConfigureAwait(false);
        Project project = solution.GetProject(id)!;
        Compilation? compilation = diagnostics.IsEmpty ? null : await project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
        if (compilation is null)
        {
            return solution;
        }

        var run = new FixAllRun((ModelCodeFixProvider)context.CodeFixProvider, context.CodeActionEquivalenceKey, compilation);
        foreach (IGrouping<SyntaxTree?, Diagnostic> file in diagnostics.Where(d => d.Location.IsInSource).GroupBy(d => d.Location.SourceTree))
        {
            // A file that another project shares may already be fixed there.
            if (original.GetDocument(file.Key) is { } document
                && solution.GetDocument(document.Id) is { } current
                && await current.GetSyntaxTreeAsync(context.CancellationToken).ConfigureAwait(false) is { } tree
                && tree.GetText(context.CancellationToken).ContentEquals(file.Key!.GetText(context.CancellationToken)))
            {
                run.Add(tree, file.Select(d => (d.Id, d.Location.SourceSpan)));
            }
        }

        run.Fix(context.CancellationToken);
        return run.Apply(project);
    }
}
