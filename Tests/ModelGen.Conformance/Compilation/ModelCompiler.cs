extern alias analyzers;
extern alias generator;

using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Conformance.Declarations;

namespace ModelGen.Conformance.Compilation;

/// <summary>Compiles many declarations at once, as a user's build does: with the generator, and with the analyzers.</summary>
internal static class ModelCompiler
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(Model).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(System.Numerics.Tensors.Tensor).Assembly.Location),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        new analyzers::ModelGen.Analyzers.ModelAnalyzer(),
    ];

    /// <summary>Compiles without loading.</summary>
    public static BatchCompilation Compile(IReadOnlyList<Declaration> declarations)
    {
        var compilation = CSharpCompilation.Create(
            "ModelGen.Conformance.Cases",
            declarations.Select(d => CSharpSyntaxTree.ParseText(d.Source, s_parse, d.Path)),
            s_references,
            s_options);
        var driver = CSharpGeneratorDriver.Create(
            [new generator::ModelGen.Generator.ModelGenerator().AsSourceGenerator()], parseOptions: s_parse);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Microsoft.CodeAnalysis.Compilation extended, out ImmutableArray<Diagnostic> problems);
        ImmutableArray<Diagnostic> findings = extended.WithAnalyzers(s_analyzers).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        var diagnostics = new BatchDiagnostics(declarations, [.. problems, .. findings]);
        return new BatchCompilation(extended, diagnostics);
    }
}
