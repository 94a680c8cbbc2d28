using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ModelGen.CodeFixes.Refactorings;
using ModelGen.Generator;
using Xunit;

namespace ModelGen.Analyzers.Tests.Refactorings;

/// <summary>
/// Asks a provider for what it offers at a selection, marked as <c>[|Dense(16), ReLU|]</c> or for the caret as <c>[||]</c>, and applies it as an
/// editor does.
/// </summary>
internal static class Refactor
{
    private static readonly Regex s_tensors = new("""\b(Add|Average|Concatenate|Multiply)\((\\?"\w+\\?"(, )?)+\)""");

    /// <summary>The table that hovering over the class shows, in which blocks stand as they are declared.</summary>
    private static readonly Regex s_documentation = new("^ *///.*\n", RegexOptions.Multiline);

    /// <summary>
    /// What is offered with a title changes the file to this text; the result compiles, and the code generated for every model stays the
    /// same, but for the names of tensors in its descriptions, and the documentation.
    /// </summary>
    public static async Task ChangesAsync<T>(string markup, string title, string expected, params string[] otherFiles)
        where T : StackRefactoringProvider, new()
    {
        (string before, string after) = await ApplyAsync<T>(markup, title, otherFiles);
        Assert.Equal(expected, after);
        Assert.Equal(Generated(before, otherFiles), Generated(after, otherFiles));
        Assert.Empty(Errors(Analysis.WithGenerated(Analysis.Compile([after, .. otherFiles]))));
    }

    /// <summary>The file before and after what is offered with a title.</summary>
    public static async Task<(string Before, string After)> ApplyAsync<T>(string markup, string title, params string[] otherFiles)
        where T : StackRefactoringProvider, new()
    {
        (string source, TextSpan span) = Parse(markup);
        Document document = Open(source, otherFiles);
        ImmutableArray<CodeAction> actions = await OfferedAsync<T>(document, span);
        CodeAction action = Assert.Single(actions, a => a.Title == title);
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Assert.Equal([document.Id], changed.GetChanges(document.Project.Solution).GetProjectChanges().SelectMany(p => p.GetChangedDocuments()));
        return (source, (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString());
    }

    public static async Task<IEnumerable<string>> TitlesAsync<T>(string markup, params string[] otherFiles)
        where T : StackRefactoringProvider, new()
    {
        (string source, TextSpan span) = Parse(markup);
        return (await OfferedAsync<T>(Open(source, otherFiles), span)).Select(a => a.Title);
    }

    public static async Task OffersNothingAsync<T>(string markup, params string[] otherFiles)
        where T : StackRefactoringProvider, new() => Assert.Empty(await TitlesAsync<T>(markup, otherFiles));

    /// <summary>What the generator writes for the models of a program.</summary>
    public static IReadOnlyDictionary<string, string> Generated(string source, params string[] otherFiles)
    {
        CSharpCompilation compilation = Analysis.Compile([source, .. otherFiles]);
        Assert.Empty(Errors(compilation));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()],
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest));
        return driver.RunGenerators(compilation).GetRunResult().Results.SelectMany(r => r.GeneratedSources)
            .ToDictionary(s => s.HintName, s => s_documentation.Replace(s_tensors.Replace(s.SourceText.ToString(), "$1"), ""));
    }

    private static IEnumerable<Diagnostic> Errors(Compilation compilation) => compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);

    private static (string Source, TextSpan Span) Parse(string markup)
    {
        int start = markup.IndexOf("[|", StringComparison.Ordinal);
        int end = markup.IndexOf("|]", start + 2, StringComparison.Ordinal);
        return (markup.Remove(end, 2).Remove(start, 2), TextSpan.FromBounds(start, end - 2));
    }

    private static async Task<ImmutableArray<CodeAction>> OfferedAsync<T>(Document document, TextSpan span)
        where T : StackRefactoringProvider, new()
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        await new T().ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, CancellationToken.None));
        return actions.ToImmutable();
    }

    private static Document Open(string source, string[] otherFiles)
    {
        var project = ProjectId.CreateNewId();
        var document = DocumentId.CreateNewId(project);
        Solution solution = new AdhocWorkspace().CurrentSolution
            .AddProject(project, "P", "P", LanguageNames.CSharp)
            .WithProjectCompilationOptions(project, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.Latest))
            .AddMetadataReferences(project, [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ModelAttribute).Assembly.Location)])
            .AddDocument(document, "A.cs", SourceText.From(source), filePath: "/src/A.cs");
        for (int i = 0; i < otherFiles.Length; i++)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(project), $"Other{i}.cs", SourceText.From(otherFiles[i]), filePath: $"/src/Other{i}.cs");
        }

        return solution.GetDocument(document)!;
    }
}
