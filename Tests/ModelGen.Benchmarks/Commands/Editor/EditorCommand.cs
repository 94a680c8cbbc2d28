extern alias generator;

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Benchmarks.Machine;
using ModelGen.Benchmarks.Report;

namespace ModelGen.Benchmarks.Commands.Editor;

/// <summary>
/// What somebody who types waits for, in a real workspace: after a key in a model, after a key in another file, for the light bulb's
/// menu, in a project of 1,000 models, and whether memory stays what it is. Goals are about our own time; what the compiler adds is printed beside it.
/// </summary>
internal static class EditorCommand
{
    private const int Layers = 100;
    private const int Models = 1000;
    private const double TypingMedian = 10e-3;
    private const double TypingP99 = 30e-3;
    private const double OtherFileGoal = 0.5e-3;
    private const double ColdGoal = 3;
    private const double GrowthGoal = 0.05;

    /// <returns>1 where the generator did something anew after an edit elsewhere, else 0.</returns>
    public static async Task<int> Run(Options options)
    {
        JsonObject json = new() { ["machine"] = Host.ToJson(), ["layers"] = Layers };
        MetadataReference[] references = [.. BuildCommand.References()];
        Console.WriteLine(Host.Description);
        Console.WriteLine(
            "Analyzers: their own time by the compiler's clock. "
            + "All: from the edit to the diagnostics, with parsing, generation and the compiler's binding.");
        bool isKept = true;
        if (Wants("typing"))
        {
            isKept = await Typing(references, options.Quick, json);
        }

        if (Wants("menu"))
        {
            await Menus(references, options.Quick, json);
        }

        if (Wants("models"))
        {
            await Cold(references, options.Quick, json);
        }

        if (Wants("memory"))
        {
            await Memory(references, options.Quick, json);
        }

        if (options.JsonFile is { } file)
        {
            JsonReport.Write(file, json);
        }

        return isKept ? 0 : 1;

        bool Wants(string part) => options.Filter is null || options.Filter == part;
    }

    private static async Task<bool> Typing(MetadataReference[] references, bool quick, JsonObject json)
    {
        // An editor is open for hours: the JIT compiles a method anew after 30 calls, and ours are called once for each key.
        int warmUp = quick ? 3 : 40;
        int runs = quick ? 12 : 100;
        var model = new EditedModel(Layers, seed: 1);
        using var project = new EditorProject(references, model.Text);
        var typing = new List<Cost>();
        var elsewhere = new List<Cost>();
        for (int run = 0; run < warmUp + runs; run++)
        {
            typing.Add(await project.EditModelAsync(model.Edit()));
            elsewhere.Add(await project.EditOtherAsync());
        }

        json["typing"] = EditorReport.Print("edit in the model", typing.Skip(warmUp), TypingMedian, TypingP99);
        json["elsewhere"] = EditorReport.Print("edit in another file", elsewhere.Skip(warmUp), OtherFileGoal, null);
        bool isKept = GeneratorKeeps(await project.WrittenAsync());
        Console.WriteLine($"edit in another file     generator  all tracked steps cached or unchanged: {(isKept ? "yes" : "no")}");
        json["generatorKeeps"] = isKept;
        return isKept;
    }

    /// <summary>Every fix and refactoring that a menu shows has been tried on the whole program by then.</summary>
    private static async Task Menus(MetadataReference[] references, bool quick, JsonObject json)
    {
        int warmUp = quick ? 3 : 20;
        int runs = quick ? 6 : 40;
        var model = new EditedModel(Layers, seed: 3);
        using var project = new EditorProject(references, model.Text);
        var carets = new List<double>();
        var diagnostics = new List<double>();
        for (int run = 0; run < warmUp + runs; run++)
        {
            await project.EditModelAsync(model.Edit());
            (double caret, IReadOnlyList<double> fixes) = await project.MenusAsync();
            if (run >= warmUp)
            {
                carets.Add(caret);
                diagnostics.AddRange(fixes);
            }
        }

        json["menu"] = new JsonObject
        {
            ["refactorings"] = EditorReport.Line("menu at a caret", "", carets, null, null),
            ["fixes"] = EditorReport.Line("menu at a diagnostic", "", diagnostics, null, null),
        };
    }

    /// <summary>Whether after an edit in another file no step of the generator gives anything new.</summary>
    private static bool GeneratorKeeps(Compilation written)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new generator::ModelGen.Generator.ModelGenerator().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)written.SyntaxTrees.First().Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(written);
        SyntaxTree other = written.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("Other.cs", StringComparison.Ordinal));
        SyntaxTree edited = CSharpSyntaxTree.ParseText(
            "public static class Other { public static string Edits() => \"\"; }", (CSharpParseOptions)other.Options, other.FilePath);
        GeneratorRunResult result = driver.RunGenerators(written.ReplaceSyntaxTree(other, edited)).GetRunResult().Results.Single();
        IncrementalStepRunReason[] reasons =
        [
            .. new[] { generator::ModelGen.Generator.ModelGenerator.DeclarationStep, generator::ModelGen.Generator.ModelGenerator.SourceStep }
                .SelectMany(step => result.TrackedSteps[step]).Concat(result.TrackedOutputSteps.SelectMany(step => step.Value))
                .SelectMany(step => step.Outputs).Select(output => output.Reason),
        ];
        return reasons.Length > 0 && reasons.All(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
    }

    /// <summary>A project that is opened: nothing is known of any of its models.</summary>
    private static async Task Cold(MetadataReference[] references, bool quick, JsonObject json)
    {
        SyntaxTree[] files =
        [
            .. Enumerable.Range(0, Models).Select(i => CSharpSyntaxTree.ParseText(
                new EditedModel(4 + (i % 9), seed: i).Text.Replace("Edited", Name(i), StringComparison.Ordinal), path: $"{Name(i)}.cs")),
        ];
        var written = CSharpCompilation.Create("Many", files, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        long begin = Stopwatch.GetTimestamp();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new generator::ModelGen.Generator.ModelGenerator()).RunGenerators(written);
        double generating = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        Console.WriteLine($"{Models} models, cold       generator  {Format.Time(generating)}");
        json["models"] = new JsonObject { ["generator"] = generating, ["written"] = await AnalyzeAsync("as written", written) };
        if (!quick)
        {
            // The generated halves, some 60 kB of code each, cost the compiler a minute; ours has to be what it was.
            json["models"]!["extended"] = await AnalyzeAsync("with their generated halves", written.AddSyntaxTrees(driver.GetRunResult().GeneratedTrees));
        }
    }

    private static string Name(int model) => string.Create(CultureInfo.InvariantCulture, $"Model{model}");

    private static async Task<JsonObject> AnalyzeAsync(string title, Compilation models)
    {
        CompilationWithAnalyzers analysis = models.WithAnalyzers(
            BuildCommand.NewAnalyzers(),
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        long begin = Stopwatch.GetTimestamp();
        int diagnostics = (await analysis.GetAnalyzerDiagnosticsAsync()).Length;
        double all = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        double analyzing = await EditorProject.OwnTimeAsync(analysis);
        Console.WriteLine(
            $"{Models} models, cold       analyzers  {Format.Time(analyzing)} (goal ≤ {Format.Time(ColdGoal)}: {(analyzing <= ColdGoal ? "yes" : "no")}), "
            + $"{title}; with the compiler's binding {Format.Time(all)}; {diagnostics} diagnostics");
        return new JsonObject { ["analyzers"] = analyzing, ["withBinding"] = all };
    }

    private static async Task Memory(MetadataReference[] references, bool quick, JsonObject json)
    {
        int edits = quick ? 500 : 10_000;
        var model = new EditedModel(8, seed: 2);
        using var project = new EditorProject(references, model.Text);
        var bytes = new List<long>();
        for (int edit = 1; edit <= edits; edit++)
        {
            await project.EditModelAsync(model.Edit());
            if (edit % (edits / 10) == 0)
            {
                bytes.Add(EditorReport.ManagedBytes());
                Console.WriteLine($"after {edit} random edits    managed memory {Format.Bytes(bytes[^1])}");
            }
        }

        double growth = ((double)bytes[^1] / bytes[0]) - 1;
        Console.WriteLine(
            $"growth from the first tenth to the last {Format.Percent(growth)} %   goal < {Format.Percent(GrowthGoal)} %: {(growth < GrowthGoal ? "yes" : "no")}");
        json["memory"] = new JsonObject { ["edits"] = edits, ["bytes"] = new JsonArray([.. bytes.Select(count => JsonValue.Create(count))]), ["growth"] = growth };
    }
}
