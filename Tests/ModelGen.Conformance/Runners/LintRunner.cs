using Microsoft.CodeAnalysis;
using ModelGen.Conformance.Cases;
using ModelGen.Conformance.Compilation;
using ModelGen.Conformance.Declarations;

namespace ModelGen.Conformance.Runners;

/// <summary>The findings must be exactly those of the corpus: rule, layer and severity; and so must the shapes up to the first error.</summary>
internal sealed class LintRunner : DiagnosticsRunner
{
    protected override string? Irrelevance(Case item) => null;

    protected override CompileSpec? Compile(Case item) => CompileSpec.FromLint(item);

    protected override IEnumerable<string> Judge(DeclaredCase item, IReadOnlyList<ModelDiagnostic> diagnostics)
    {
        string[] expected =
        [
            .. item.Case["expect"].EnumerateArray().Select(e =>
                $"{e.GetProperty("severity").GetString()} {e.GetProperty("rule").GetString()} at {Place(e.GetProperty("layer").ToString())}"),
        ];
        Dictionary<string, string> found = diagnostics.Where(d => d.Rule is not null)
            .GroupBy(d => $"{Severity(d)} {d.Rule} at {Place(d.Layer?.ToString(System.Globalization.CultureInfo.InvariantCulture))}")
            .ToDictionary(g => g.Key, g => g.First().Message);
        return
        [
            .. diagnostics.Where(d => d.IsCompilerProblem).Select(d => $"compiler: {d}"),
            .. expected.Where(e => !found.ContainsKey(e)).Select(e => $"missed {e}"),
            .. found.Where(f => !expected.Contains(f.Key)).Select(f => $"extra {f.Key}: {f.Value}"),
        ];
    }

    private static string Place(string? layer) => string.IsNullOrEmpty(layer) ? "the declaration" : $"layer {layer}";

    private static string Severity(ModelDiagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
