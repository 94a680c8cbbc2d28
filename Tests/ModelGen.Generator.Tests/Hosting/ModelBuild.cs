extern alias runtime;

using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Generator.Tests.Hosting;

/// <summary>Compiles declarations in memory as a strict user's build does: nullable, documented, every warning an error.</summary>
internal static class ModelBuild
{
    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        generalDiagnosticOption: ReportDiagnostic.Error,
        nullableContextOptions: NullableContextOptions.Enable);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(runtime::ModelGen.Model).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(System.Numerics.Tensors.Tensor).Assembly.Location),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    /// <summary>The declarations, each a file, without what is generated for them.</summary>
    public static CSharpCompilation Declare(params IEnumerable<string> sources) => CSharpCompilation.Create(
        "Models", sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Model{i}.cs")), s_references, s_options);

    /// <summary>The generator, with its steps tracked.</summary>
    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ModelGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The declarations together with what is generated for them.</summary>
    public static GeneratedBuild Generate(params IEnumerable<string> sources) => Generate(Declare(sources));

    public static GeneratedBuild Generate(CSharpCompilation declarations)
    {
        GeneratorDriver driver = Driver().RunGeneratorsAndUpdateCompilation(declarations, out Compilation extended, out _);
        return new GeneratedBuild(extended, driver.GetRunResult().Results.Single());
    }

    /// <summary>Generates, compiles without a warning, and loads.</summary>
    public static LoadedModels Load(params IEnumerable<string> sources) => Generate(sources).Load();
}
