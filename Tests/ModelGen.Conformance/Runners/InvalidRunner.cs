using System.Text.Json;
using ModelGen.Conformance.Cases;
using ModelGen.Conformance.Compilation;
using ModelGen.Conformance.Declarations;

namespace ModelGen.Conformance.Runners;

/// <summary>What Keras 3 refuses must be refused at the same layer, with one of our errors and none of the compiler's; the rest must pass.</summary>
internal sealed class InvalidRunner : DiagnosticsRunner
{
    protected override bool JudgesMisfits => true;

    protected override string? Irrelevance(Case item) =>
        item.Text("keras3") == "ambiguous" ? $"Keras 3 is not clear: {item.Text("keras3_reason")}" : null;

    protected override CompileSpec? Compile(Case item) => null;

    protected override IEnumerable<string> Judge(DeclaredCase item, BatchCompilation batch)
    {
        IReadOnlyList<ModelDiagnostic> diagnostics = batch.Diagnostics.Of(item.Declaration);
        ModelDiagnostic[] errors = [.. diagnostics.Where(d => d.IsRefusal)];
        ModelDiagnostic[] compiler = [.. diagnostics.Where(d => d.IsCompilerProblem)];
        if (item.Case.Text("keras3") == "valid")
        {
            return errors.Concat(compiler).Select(e => $"Keras 3 accepts the model: {e}");
        }

        int? layer = ExpectedLayer(item.Case);
        if (item.Declaration.Misfits.Count > 0)
        {
            // An argument is missing or its type cannot hold the value, so the compiler is the one who refuses, unless a rule speaks before.
            return compiler.Where(e => e.IsInDeclaration).Concat(errors).Any(e => IsAt(e, layer))
                ? []
                : [$"the compiler accepts {string.Join(", ", item.Declaration.Misfits)}"];
        }

        return compiler.Select(e => $"besides: {e}").Concat(
            errors.Any(e => IsAt(e, layer)) ? []
            : errors.Length == 0 ? [$"not refused; Keras 3: {item.Case.Text("keras3_reason")}"]
            : errors.Select(e => $"refused elsewhere than at layer {layer}: {e}"));
    }

    private static bool IsAt(ModelDiagnostic error, int? layer) => layer is null || error.Layer == layer;

    /// <summary>The layer to be refused; null where any place will do.</summary>
    private static int? ExpectedLayer(Case item)
    {
        // [Model()] is itself the mistake where a sample is a single number: Keras sees it at the first layer only.
        bool isScalar = item.InputShape is [];
        return item.Has("error") && !isScalar && item["error"].GetProperty("layer") is { ValueKind: JsonValueKind.Number } layer
            ? layer.GetInt32()
            : null;
    }
}
