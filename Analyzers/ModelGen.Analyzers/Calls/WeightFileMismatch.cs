using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers.Diagnostics;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Analyzers.Calls;

/// <summary>
/// MG6005: a weight file of the project whose tensors are not the model's: at the class that the project says it is for, else where it is
/// loaded. Only a warning, because the file may be another one when the program runs.
/// </summary>
internal static class WeightFileMismatch
{
    /// <summary>Problems beyond these are only counted.</summary>
    private const int MostProblems = 5;

    /// <summary>At the name of a class: the files that are stated to be its.</summary>
    public static void CheckClass(SymbolAnalysisContext context, ModelCache models, WeightFiles files)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (WeightFile file in files.Of(type))
        {
            if (ModelCache.ClassOf(type) is { } model && SymbolEqualityComparer.Default.Equals(model, type)
                && models.Find(type, context.CancellationToken) is { } sound && Problem(file, sound) is { } problem)
            {
                // The user's half of the class comes first where the generated one is there as well.
                Location place = type.Locations.FirstOrDefault(l => l.SourceTree is { } tree && !Generator.Declarations.TypeReader.IsGenerated(tree))
                    ?? type.Locations[0];
                context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.For(Rules.WeightFileMismatch), place, problem));
            }
        }
    }

    /// <summary>At <c>model.Load("weights/digits.safetensors")</c>.</summary>
    public static void CheckLoad(ModelCall call, WeightFiles files, CallReport report)
    {
        if (call.Method == "Load"
            && call.Argument("path") is { ConstantValue: { HasValue: true, Value: string path } } argument
            && files.Find(path) is { } file
            && !files.Of(call.Type).Contains(file)
            && Problem(file, call.Model) is { } problem)
        {
            report(Rules.WeightFileMismatch, argument.Syntax, problem);
        }
    }

    private static string? Problem(WeightFile file, CheckedModel model)
    {
        if (file.Header is not { } header)
        {
            return $"{file.Name} is no safetensors file: its header cannot be read.";
        }

        string name = model.Declaration.Name;
        Dictionary<string, Shape> weights = model.Layers.SelectMany(l => l.Weights).ToDictionary(w => w.Name, w => w.Shape, StringComparer.Ordinal);
        List<string> problems = [];
        foreach (KeyValuePair<string, Shape> weight in weights)
        {
            if (!header.Tensors.TryGetValue(weight.Key, out long[]? found))
            {
                problems.Add($"'{weight.Key}' {weight.Value} is missing");
            }
            else if (!Shape.Of(found).Equals(weight.Value))
            {
                problems.Add($"'{weight.Key}' is {Shape.Of(found)}, expected {weight.Value}");
            }
        }

        // A checkpoint holds the optimizer's state too, which is not loaded.
        problems.AddRange(header.Tensors.Keys
            .Where(tensor => !weights.ContainsKey(tensor) && !(header.IsCheckpoint && tensor.StartsWith("optimizer.", StringComparison.Ordinal)))
            .Select(tensor => $"'{tensor}' {Shape.Of(header.Tensors[tensor])} is no weight of {name}"));
        string more = problems.Count > MostProblems ? $"; and {Definitions.Text(problems.Count - MostProblems)} more" : "";
        return problems.Count == 0
            ? null
            : $"the weights in {file.Name} do not fit {name}: {string.Join("; ", problems.Take(MostProblems))}{more}. "
                + "Use the file of this model, or declare the layers as they were when it was saved.";
    }
}
