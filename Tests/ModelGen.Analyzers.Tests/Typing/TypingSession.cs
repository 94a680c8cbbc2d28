using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Generator;
using ModelGen.Tests.Editor;
using Xunit;

namespace ModelGen.Analyzers.Tests.Typing;

/// <summary>A declaration that is edited: generator and analyzers go on from the sound text to each broken one, as in an editor.</summary>
internal sealed class TypingSession : IDisposable
{
    private const string File = "Source0.cs";

    /// <summary>What attributes need and no more: binding each text anew is what the test costs.</summary>
    private static readonly ImmutableArray<MetadataReference> s_references =
        [Net100.References.SystemRuntime, MetadataReference.CreateFromFile(typeof(ModelAttribute).Assembly.Location)];

    private readonly CSharpCompilation _sound;
    private readonly GeneratorDriver _driver;
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private EditorWorkspace? _workspace;

    /// <param name="source">The declaration.</param>
    /// <param name="analyzers">The same for all sessions, as in an editor: what they remember of one text must not show in another.</param>
    public TypingSession(string source, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        _analyzers = analyzers;
        _sound = Analysis.Compile(source).WithReferences(s_references);
        _driver = CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)Tree.Options)
            .RunGenerators(_sound);
    }

    private SyntaxTree Tree => _sound.SyntaxTrees[0];

    public static ImmutableArray<DiagnosticAnalyzer> NewAnalyzers() =>
    [
        .. typeof(ModelAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>At each token: without it, with it twice, and with nothing behind it.</summary>
    public IEnumerable<string> Broken()
    {
        string text = Tree.ToString();
        foreach (TextSpan token in Tree.GetRoot().DescendantTokens().Select(token => token.Span).Where(span => !span.IsEmpty))
        {
            yield return text.Remove(token.Start, token.Length);
            yield return text.Insert(token.End, " " + text.Substring(token.Start, token.Length));
            yield return text[..token.End];
        }
    }

    /// <summary>Generator and analyzers must bear the text, and what they say must stand in it.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="thorough">Also with the generated half, against analyzers that remember nothing, and with the light bulb at each diagnostic.</param>
    public async Task CheckAsync(string text, bool thorough)
    {
        SyntaxTree tree = Tree.WithChangedText(SourceText.From(text));
        CSharpCompilation compilation = _sound.ReplaceSyntaxTree(Tree, tree);
        GeneratorRunResult generated = _driver.RunGenerators(compilation).GetRunResult().Results.Single();
        Assert.Null(generated.Exception);
        Assert.Empty(generated.Diagnostics);
        IReadOnlyList<Diagnostic> diagnostics = await AnalyzeAsync(compilation, _analyzers);
        Assert.All(diagnostics, diagnostic => AssertIn(tree, diagnostic));
        if (!thorough)
        {
            return;
        }

        Assert.Equal(Texts(await AnalyzeAsync(compilation, NewAnalyzers())), Texts(diagnostics));
        Compilation extended = compilation.AddSyntaxTrees(generated.GeneratedSources.Select(source => source.SyntaxTree));
        Assert.All(await AnalyzeAsync(extended, _analyzers), diagnostic => AssertIn(tree, diagnostic));
        await OfferAsync(text, diagnostics);
    }

    public void Dispose() => _workspace?.Dispose();

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: (exception, _, _) => thrown = exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        Assert.Null(thrown);
        return diagnostics;
    }

    private static void AssertIn(SyntaxTree tree, Diagnostic diagnostic)
    {
        Assert.StartsWith("MG", diagnostic.Id, StringComparison.Ordinal);
        Assert.All(diagnostic.AdditionalLocations.Prepend(diagnostic.Location), location =>
        {
            Assert.Same(tree, location.SourceTree);
            Assert.InRange(location.SourceSpan.End, 1, tree.Length);
            Assert.False(location.SourceSpan.IsEmpty);
        });
    }

    private static IEnumerable<string> Texts(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(d => d.ToString()).Order(StringComparer.Ordinal);

    /// <summary>After a fix there is less of what it is offered for, and no more errors than before.</summary>
    private async Task AssertMendsAsync(MenuEntry entry, Diagnostic diagnostic, IReadOnlyList<Diagnostic> before)
    {
        Solution solution = await EditorFixes.ChangedAsync(entry.Action);
        SyntaxTree tree = (await solution.Projects.Single().Documents.Single().GetSyntaxTreeAsync())!;
        IReadOnlyList<Diagnostic> after = await AnalyzeAsync(_sound.ReplaceSyntaxTree(Tree, tree), _analyzers);
        Assert.True(
            Count(after, d => d.Id == diagnostic.Id) < Count(before, d => d.Id == diagnostic.Id) && Count(after, IsError) <= Count(before, IsError),
            $"{entry.Title} for {diagnostic}\ngave\n{tree}\n{string.Join('\n', Texts(after))}");

        static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
        static int Count(IReadOnlyList<Diagnostic> diagnostics, Func<Diagnostic, bool> condition) => diagnostics.Count(condition);
    }

    /// <summary>Asks for all fixes of each diagnostic and all refactorings at its place, and applies them.</summary>
    private async Task OfferAsync(string text, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (_workspace is null)
        {
            _workspace = new EditorWorkspace(_sound.References);
            _workspace.AddProject("Typing", (File, Tree.ToString()));
        }

        Document document = _workspace.Edit(_workspace.Document(File).Id, SourceText.From(text));
        foreach (Diagnostic diagnostic in diagnostics)
        {
            foreach (MenuEntry entry in await EditorFixes.MenuAsync(document, diagnostic))
            {
                Assert.NotEmpty(entry.Title);
                await AssertMendsAsync(entry, diagnostic, diagnostics);
            }

            foreach (CodeAction action in await EditorFixes.RefactoringsAsync(document, diagnostic.Location.SourceSpan))
            {
                await EditorFixes.ChangedAsync(action);
            }
        }
    }
}
