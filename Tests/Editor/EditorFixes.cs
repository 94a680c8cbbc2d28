using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using ModelGen.CodeFixes;

namespace ModelGen.Tests.Editor;

/// <summary>The light bulb: finds the providers as an editor does, by their export, and asks them.</summary>
internal static class EditorFixes
{
    public static ImmutableArray<CodeFixProvider> Providers { get; } = Exported<CodeFixProvider, ExportCodeFixProviderAttribute>();

    public static ImmutableArray<CodeRefactoringProvider> Refactorings { get; } = Exported<CodeRefactoringProvider, ExportCodeRefactoringProviderAttribute>();

    /// <summary>The entries of the menu at a diagnostic, in their order: that of their priorities, else as they were registered.</summary>
    public static async Task<ImmutableArray<MenuEntry>> MenuAsync(Document document, Diagnostic diagnostic)
    {
        var menu = new List<MenuEntry>();
        foreach (CodeFixProvider provider in Providers.Where(p => p.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic, (action, _) => menu.Add(new MenuEntry(provider, action)), CancellationToken.None));
        }

        return [.. menu.OrderByDescending(entry => entry.Provider.RequestPriority).ThenByDescending(entry => entry.Action.Priority)];
    }

    /// <summary>The refactorings at a place.</summary>
    public static async Task<ImmutableArray<CodeAction>> RefactoringsAsync(Document document, TextSpan span)
    {
        var menu = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (CodeRefactoringProvider provider in Refactorings)
        {
            await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, menu.Add, CancellationToken.None));
        }

        return menu.ToImmutable();
    }

    /// <summary>The solution after choosing an entry.</summary>
    public static async Task<Solution> ChangedAsync(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    /// <summary>The solution after choosing "Fix all occurrences in" beside an entry.</summary>
    public static async Task<Solution> FixAllAsync(Document document, string rule, MenuEntry entry, FixAllScope scope)
    {
        FixAllProvider all = entry.Provider.GetFixAllProvider()!;
        if (!all.GetSupportedFixAllScopes().Contains(scope))
        {
            throw new InvalidOperationException($"{entry.Provider} offers no fix for all of a {scope}.");
        }

        var context = new FixAllContext(
            document, entry.Provider, scope, entry.Action.EquivalenceKey!, [rule], new Reported(), CancellationToken.None);
        return await ChangedAsync((await all.GetFixAsync(context))!);
    }

    private static ImmutableArray<TProvider> Exported<TProvider, TExport>()
        where TExport : Attribute =>
    [
        .. typeof(ModelCodeFixProvider).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<TExport>() is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (TProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>Gives Fix All what the analyzers report in the workspace, generated halves included.</summary>
    private sealed class Reported : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await (await EditorWorkspace.AnalysisAsync(project)).GetAnalyzerDiagnosticsAsync(cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await EditorWorkspace.DiagnosticsAsync(document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}

/// <summary>A line of the light bulb's menu.</summary>
internal sealed record MenuEntry(CodeFixProvider Provider, CodeAction Action)
{
    public string Title => Action.Title;
}
