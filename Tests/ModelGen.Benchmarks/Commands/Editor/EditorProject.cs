using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Tests.Editor;

namespace ModelGen.Benchmarks.Commands.Editor;

/// <summary>A project in a workspace with a file of models and one without, and what an analysis of it costs.</summary>
internal sealed class EditorProject : IDisposable
{
    private readonly EditorWorkspace _workspace;
    private readonly DocumentId _model;
    private readonly DocumentId _other;
    private int _edits;

    public EditorProject(IEnumerable<MetadataReference> references, string model)
    {
        _workspace = new EditorWorkspace(references);
        Project project = _workspace.AddProject("Edited", ("Edited.cs", model), ("Other.cs", Other(0)));
        _model = project.Documents.Single(document => document.Name == "Edited.cs").Id;
        _other = project.Documents.Single(document => document.Name == "Other.cs").Id;
    }

    /// <summary>Another text of the model's file, and what the diagnostics in it cost.</summary>
    public Task<Cost> EditModelAsync(string text) => MeasureAsync(_model, text);

    /// <summary>Another text of the file beside it, and what the diagnostics in the model's file cost then.</summary>
    public Task<Cost> EditOtherAsync() => MeasureAsync(_other, Other(++_edits));

    /// <summary>What the light bulb costs for the text as it is: at the caret in the middle of the layers, and for each diagnostic.</summary>
    public async Task<(double Caret, IReadOnlyList<double> Diagnostics)> MenusAsync()
    {
        Document document = _workspace.Solution.GetDocument(_model)!;
        ImmutableArray<Diagnostic> diagnostics = await EditorWorkspace.DiagnosticsAsync(document);
        string text = (await document.GetTextAsync()).ToString();
        int caret = text.IndexOf('[', text.Length / 2) + 1;
        double atCaret = await SecondsOfAsync(() => EditorFixes.RefactoringsAsync(document, new TextSpan(caret, 0)));
        var atDiagnostics = new List<double>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            atDiagnostics.Add(await SecondsOfAsync(() => EditorFixes.MenuAsync(document, diagnostic)));
        }

        return (atCaret, atDiagnostics);
    }

    /// <summary>The project's compilation without the generated files.</summary>
    public async Task<Compilation> WrittenAsync()
    {
        Project project = _workspace.Solution.GetDocument(_model)!.Project;
        Compilation compilation = (await project.GetCompilationAsync())!;
        foreach (SourceGeneratedDocument generated in await project.GetSourceGeneratedDocumentsAsync())
        {
            compilation = compilation.RemoveSyntaxTrees((await generated.GetSyntaxTreeAsync())!);
        }

        return compilation;
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>What analyzers took themselves, by the compiler's clock.</summary>
    public static async Task<double> OwnTimeAsync(CompilationWithAnalyzers analysis)
    {
        double seconds = 0;
        foreach (DiagnosticAnalyzer analyzer in analysis.Analyzers)
        {
            seconds += (await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime.TotalSeconds;
        }

        return seconds;
    }

    private static string Other(int edits) => string.Create(
        CultureInfo.InvariantCulture, $"public static class Other\n{{\n    public static int Edits() => {edits};\n}}\n");

    private static async Task<double> SecondsOfAsync<T>(Func<Task<T>> menu)
    {
        long begin = Stopwatch.GetTimestamp();
        _ = await menu();
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private async Task<Cost> MeasureAsync(DocumentId edited, string text)
    {
        long begin = Stopwatch.GetTimestamp();
        Project project = _workspace.Edit(edited, SourceText.From(text)).Project;
        CompilationWithAnalyzers analysis = await EditorWorkspace.AnalysisAsync(project);
        double generated = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        SyntaxTree tree = (await project.GetDocument(_model)!.GetSyntaxTreeAsync())!;
        ImmutableArray<Diagnostic> diagnostics = await analysis.GetAnalyzerSemanticDiagnosticsAsync(
            analysis.Compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None);
        double all = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        return new Cost(await OwnTimeAsync(analysis), generated, all, diagnostics.Length);
    }
}

/// <summary>Seconds from an edit to the diagnostics of a document.</summary>
/// <param name="Analyzers">Our analyzers' own time.</param>
/// <param name="Generation">Parsing the edited file and running the generator.</param>
/// <param name="All">Everything: besides these, the compiler's binding of the document with its generated half.</param>
/// <param name="Diagnostics">How many there were.</param>
internal readonly record struct Cost(double Analyzers, double Generation, double All, int Diagnostics);
