using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Tests.Editor;

/// <summary>
/// Projects in Roslyn's workspace with the services that editors are made of, such as hover texts. Generator and analyzers are references
/// of the project to files, as the package brings them; the workspace runs the generator itself.
/// </summary>
internal sealed class EditorWorkspace(IEnumerable<MetadataReference> references) : IDisposable
{
    private readonly AdhocWorkspace _workspace = new(MefHostServices.DefaultHost);
    private readonly ImmutableArray<MetadataReference> _references = [.. references];

    public Solution Solution => _workspace.CurrentSolution;

    public Project AddProject(string name, params IEnumerable<(string Path, string Text)> files)
    {
        var id = ProjectId.CreateNewId(name);
        var loader = new Loader();
        Solution solution = Solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Create(),
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose),
            metadataReferences: _references,
            analyzerReferences: [Reference("ModelGen.Generator.dll"), Reference("ModelGen.Analyzers.dll")]));
        foreach ((string path, string text) in files)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), path, SourceText.From(text), filePath: $"/{name}/{path}");
        }

        Apply(solution);
        return Solution.GetProject(id)!;

        AnalyzerFileReference Reference(string file) => new(Path.Combine(AppContext.BaseDirectory, file), loader);
    }

    /// <summary>The document as it is now.</summary>
    public Document Document(string path) => Solution.Projects.SelectMany(project => project.Documents).Single(document => document.Name == path);

    /// <summary>Replaces a document's text, as one key in an editor does: the rest of the solution stays as it is.</summary>
    public Document Edit(DocumentId id, SourceText text)
    {
        Apply(Solution.WithDocumentText(id, text));
        return Solution.GetDocument(id)!;
    }

    public void Apply(Solution changed)
    {
        if (!_workspace.TryApplyChanges(changed))
        {
            throw new InvalidOperationException("The workspace refused the change.");
        }
    }

    /// <summary>The project as it is now with its analyzers attached, and a clock for each.</summary>
    public static async Task<CompilationWithAnalyzers> AnalysisAsync(Project project) =>
        (await project.GetCompilationAsync())!.WithAnalyzers(
            Analyzers(project),
            new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));

    /// <summary>What the analyzers say about one document, which is what an editor asks for after a key.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document)
    {
        CompilationWithAnalyzers analysis = await AnalysisAsync(document.Project);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        return await analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None);
    }

    /// <summary>The instances are the same after each edit, as in an editor.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers(Project project) =>
        [.. project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))];

    public void Dispose() => _workspace.Dispose();

    /// <summary>Loads into the process itself.</summary>
    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
