extern alias analyzers;
extern alias generator;

using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Benchmarks.Machine;
using ModelGen.Benchmarks.Measurement;
using ModelGen.Benchmarks.Report;

namespace ModelGen.Benchmarks.Commands;

/// <summary>
/// What generator and analyzers add to a build of a model of <see cref="BuildSource.Layers"/> layers: from nothing, as a build does,
/// and after an edit elsewhere in the file, as an editor does at every key. The compiler's own work is not counted, but printed beside it:
/// the attributes are bound before the generator runs, and the compilation has been checked before the analyzers do.
/// </summary>
internal static class BuildCommand
{
    private const int Runs = 200;
    private const int QuickRuns = 40;
    private const double ColdGoal = 150e-3;
    private const double EditGoal = 2e-3;

    private static readonly CSharpCompilationOptions s_library = new(OutputKind.DynamicallyLinkedLibrary);

    /// <summary>Those of the editor, which are the same after each edit; a build has its own.</summary>
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = NewAnalyzers();

    /// <summary>Analyzers that have seen nothing yet.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> NewAnalyzers() =>
    [
        .. typeof(analyzers::ModelGen.Analyzers.ModelAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <returns>1 where the model does not build, else 0.</returns>
    public static async Task<int> Run(Options options)
    {
        int runs = options.Quick ? QuickRuns : Runs;
        MetadataReference[] references = [.. References()];
        (Times first, GeneratorDriver driver, Compilation compilation) = await Cold(references, 0);
        Compilation generated = Generated(driver, compilation);
        if (generated.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            Console.WriteLine($"The model does not compile: {error}");
            return 1;
        }

        var cold = new List<Times>();
        var edited = new List<Times>();
        for (int run = 1; run <= runs; run++)
        {
            cold.Add((await Cold(references, run)).Times);
            (Times times, driver, compilation) = await Edit(driver, compilation, run);
            edited.Add(times);
        }

        Console.WriteLine(Host.Description);
        Console.WriteLine($"A model of {BuildSource.Layers} layers; {runs} runs; the analyzers are {string.Join(", ", s_analyzers)}.");
        Console.WriteLine(
            $"First in a process, with the JIT: binding {Format.Time(first.Binding)}, generator {Format.Time(first.Generator)}, analyzers {Format.Time(first.Analyzers)}.");
        JsonObject json = new() { ["machine"] = Host.ToJson(), ["layers"] = BuildSource.Layers };
        json["cold"] = Print("cold", cold, ColdGoal);
        json["afterEdit"] = Print("after an edit elsewhere", edited, EditGoal);
        if (options.JsonFile is { } file)
        {
            JsonReport.Write(file, json);
        }

        return 0;
    }

    private static JsonObject Print(string title, List<Times> times, double goal)
    {
        var json = new JsonObject();
        Line("binding", times.Select(time => time.Binding), null);
        Line("generator", times.Select(time => time.Generator), null);
        Line("analyzers", times.Select(time => time.Analyzers), null);
        Line("ours", times.Select(time => time.Generator + time.Analyzers), goal);
        return json;

        void Line(string what, IEnumerable<double> values, double? limit)
        {
            double[] sorted = [.. values.Order()];
            (double median, double p99) = (Spread.Percentile(sorted, 0.5), Spread.Percentile(sorted, 0.99));
            string answer = limit is { } most ? $"   goal ≤ {Format.Time(most)}: {(median <= most ? "yes" : "no")}" : "";
            Console.WriteLine($"{title,-24} {what,-10} median {Format.Time(median),-9} p99 {Format.Time(p99),-9}{answer}");
            json[what] = new JsonObject { ["median"] = median, ["p99"] = p99 };
        }
    }

    private static Task<(Times Times, GeneratorDriver Driver, Compilation Compilation)> Cold(MetadataReference[] references, int edits)
    {
        Compilation compilation = CSharpCompilation.Create("Deep", [Parse(edits)], references, s_library);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new generator::ModelGen.Generator.ModelGenerator());
        return Measure(driver, compilation, NewAnalyzers());
    }

    private static Task<(Times Times, GeneratorDriver Driver, Compilation Compilation)> Edit(
        GeneratorDriver driver, Compilation compilation, int edits) =>
        Measure(driver, compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(), Parse(edits)), s_analyzers);

    private static async Task<(Times Times, GeneratorDriver Driver, Compilation Compilation)> Measure(
        GeneratorDriver driver, Compilation compilation, ImmutableArray<DiagnosticAnalyzer> attached)
    {
        long begin = Stopwatch.GetTimestamp();
        _ = compilation.GetTypeByMetadataName("Deep")!.GetAttributes();
        double binding = Stopwatch.GetElapsedTime(begin).TotalSeconds;

        begin = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(compilation);
        double generating = Stopwatch.GetElapsedTime(begin).TotalSeconds;

        Compilation generated = Generated(driver, compilation);
        _ = generated.GetDiagnostics();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        CompilationWithAnalyzers analyzed = generated.WithAnalyzers(attached, options);
        _ = await analyzed.GetAnalyzerDiagnosticsAsync();
        double analyzing = 0;
        foreach (DiagnosticAnalyzer analyzer in attached)
        {
            analyzing += (await analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime.TotalSeconds;
        }

        return (new Times(binding, generating, analyzing), driver, compilation);
    }

    private static Compilation Generated(GeneratorDriver driver, Compilation compilation) =>
        compilation.AddSyntaxTrees(driver.GetRunResult().GeneratedTrees);

    private static SyntaxTree Parse(int edits) => CSharpSyntaxTree.ParseText(BuildSource.AfterEdits(edits), path: "Deep.cs");

    public static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name == "ModelGen.dll"))
            .Select(file => MetadataReference.CreateFromFile(file));

    /// <summary>Seconds of one build.</summary>
    /// <param name="Binding">The compiler's, for the attributes of the model; without a generator it would do this later.</param>
    /// <param name="Generator">Ours.</param>
    /// <param name="Analyzers">Ours, too.</param>
    private readonly record struct Times(double Binding, double Generator, double Analyzers);
}
