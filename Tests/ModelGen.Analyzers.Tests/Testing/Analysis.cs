using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Generator;

namespace ModelGen.Analyzers.Tests;

/// <summary>Runs the analyzer on a source and gives back what it says, for tests of messages and properties.</summary>
internal static class Analysis
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(ModelAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(System.Numerics.Tensors.Tensor).Assembly.Location),
    ];

    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Tests",
        sources.Select((text, i) => Parse(text, $"Source{i}.cs")),
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, s_parse, path);

    /// <summary>What is said about models, in the order of the source, the analyzer's own failures (AD0001) included.</summary>
    public static IReadOnlyList<Diagnostic> Run(Compilation compilation) => Run(compilation, "");

    /// <summary>The same with lines of an <c>.editorconfig</c> for all files.</summary>
    public static IReadOnlyList<Diagnostic> Run(Compilation compilation, string editorConfig) => Run(compilation, _ => editorConfig);

    /// <summary>The same with lines for each path.</summary>
    public static IReadOnlyList<Diagnostic> Run(Compilation compilation, Func<string, string> editorConfig) =>
        Run(compilation, new ModelAnalyzer(), new AnalyzerOptions([], new EditorConfig(editorConfig)));

    public static IReadOnlyList<Diagnostic> Run(Compilation compilation, DiagnosticAnalyzer analyzer, AnalyzerOptions files)
    {
        var options = new CompilationWithAnalyzersOptions(
            files, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return
        [
            .. compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
                .OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>What the analyzer says about a model with these attributes.</summary>
    public static IReadOnlyList<Diagnostic> Attributes(string attributes) =>
        Run(Compile($"using ModelGen;\n[{attributes}]\npublic partial class M;\n"));

    /// <summary>
    /// What the analyzer says about sources, in their order: its id, the text it stands at, and the places inside blocks, from the outside
    /// in: <c>MG4012 Use&lt;Body&gt; > Dense(16)</c>.
    /// </summary>
    public static IEnumerable<string> Places(params string[] sources)
    {
        static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
        return Run(Compile([.. sources.Select(s => "using ModelGen;\n" + s)]))
            .Select(d => string.Join(" > ", d.AdditionalLocations.Prepend(d.Location).Select(Text).Prepend(d.Id))
                .Replace($"{d.Id} > ", $"{d.Id} ", StringComparison.Ordinal));
    }

    /// <summary>The one message about a model with these attributes.</summary>
    public static string Message(string attributes) =>
        Attributes(attributes).Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The compilation as a build sees it: with the generated half of each model.</summary>
    public static Compilation WithGenerated(CSharpCompilation compilation)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: s_parse);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation extended, out _);
        return extended;
    }
}
