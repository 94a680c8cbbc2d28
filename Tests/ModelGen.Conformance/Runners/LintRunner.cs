using System.Globalization;
using Microsoft.CodeAnalysis;
using ModelGen.Conformance.Cases;
using ModelGen.Conformance.Compilation;
using ModelGen.Conformance.Declarations;

namespace ModelGen.Conformance.Runners;

/// <summary>The findings must be exactly those of the corpus: rule, layer and severity; and so must the shapes up to the first mistake.</summary>
internal sealed class LintRunner : DiagnosticsRunner
{
    private static readonly string[] s_severities = ["error", "warning", "info"];

    private readonly List<Entry> _expected = [];
    private readonly List<Entry> _found = [];
    private readonly List<Entry> _missed = [];
    private readonly List<Entry> _extra = [];

    public override IEnumerable<string> Summary => s_severities.Select(severity => string.Create(
        CultureInfo.InvariantCulture,
        $"{severity,-8} expected {Count(_expected, severity)}, found {Count(_found, severity)}, missed {Count(_missed, severity)}, extra {Count(_extra, severity)}"));

    protected override string? Irrelevance(Case item) => null;

    protected override CompileSpec? Compile(Case item) => CompileSpec.FromLint(item);

    protected override IEnumerable<string> Judge(DeclaredCase item, BatchCompilation batch)
    {
        IReadOnlyList<ModelDiagnostic> diagnostics = batch.Diagnostics.Of(item.Declaration);
        Entry[] expected =
        [
            .. item.Case["expect"].EnumerateArray().Select(e => new Entry(
                e.GetProperty("severity").GetString()!, e.GetProperty("rule").GetString()!, e.GetProperty("layer").ToString())),
        ];
        Dictionary<Entry, string> found = diagnostics.Where(d => d.Rule is not null).GroupBy(Entry.Of).ToDictionary(g => g.Key, g => g.First().Message);
        Entry[] missed = [.. expected.Except(found.Keys)];
        Entry[] extra = [.. found.Keys.Except(expected)];
        _expected.AddRange(expected);
        _found.AddRange(found.Keys);
        _missed.AddRange(missed);
        _extra.AddRange(extra);
        return
        [
            .. diagnostics.Where(d => d.IsCompilerProblem).Select(d => $"compiler: {d}"),
            .. missed.Select(e => $"missed {e}"),
            .. extra.Select(e => $"extra {e}: {found[e]}"),
            .. CompareShapes(item, ShapeReader.Outputs(batch, item.Declaration)),
        ];
    }

    private static IEnumerable<string> CompareShapes(DeclaredCase item, IReadOnlyList<string?> outputs) =>
        item.Case["shapes"].EnumerateArray().SelectMany((shape, i) =>
        {
            string expected = $"[{string.Join(", ", shape.EnumerateArray())}]";
            string found = i < outputs.Count ? outputs[i] ?? "unknown" : "missing";
            return found == expected ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"shape of layer {i}: {found}, expected {expected}")];
        });

    private static int Count(List<Entry> entries, string severity) => entries.Count(e => e.Severity == severity);

    /// <summary>A finding; <paramref name="Layer"/> is empty where it is about the declaration.</summary>
    private sealed record Entry(string Severity, string Rule, string Layer)
    {
        public static Entry Of(ModelDiagnostic diagnostic) => new(
            diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => s_severities[0],
                DiagnosticSeverity.Warning => s_severities[1],
                _ => s_severities[2],
            },
            diagnostic.Rule!,
            diagnostic.Layer?.ToString(CultureInfo.InvariantCulture) ?? "");

        public override string ToString() => $"{Severity} {Rule} at {(Layer.Length == 0 ? "the declaration" : $"layer {Layer}")}";
    }
}
