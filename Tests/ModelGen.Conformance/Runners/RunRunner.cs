using ModelGen.Conformance.Cases;
using ModelGen.Conformance.Compilation;

namespace ModelGen.Conformance.Runners;

/// <summary>Judges cases by running the compiled models.</summary>
internal abstract class RunRunner : Runner
{
    protected override string? Irrelevance(Case item) => item.Text("keras3") switch
    {
        "legacy" => "legacy: the layer is in keras._legacy only",
        "differs" => $"differs: Keras 3 computes another value ({string.Join(", ", item["notes"].EnumerateArray())})",
        _ => null,
    };

    /// <summary>One that does not compile, or that the generator throws at, keeps its whole batch from running: then every case is compiled alone.</summary>
    protected sealed override IEnumerable<Result> Judge(IReadOnlyList<DeclaredCase> cases)
    {
        BatchCompilation batch = ModelCompiler.Compile([.. cases.Select(c => c.Declaration)]);
        if (batch.Diagnostics.Unplaced.Count > 0 || batch.Emit() is not { } assembly)
        {
            return cases.Count > 1
                ? cases.SelectMany(c => Judge([c]))
                : [cases[0].Judge([.. batch.Diagnostics.Unplaced, .. Complaints(cases[0], batch).DefaultIfEmpty("The assembly cannot be written.")])];
        }

        using var loaded = new LoadedBatch(assembly);
        return [.. cases.Select(c => Judge(c, batch, loaded))];
    }

    /// <summary>Runs the model; what differs from the case.</summary>
    protected abstract IEnumerable<string> Run(Case item, Func<Model> create);

    private Result Judge(DeclaredCase item, BatchCompilation batch, LoadedBatch loaded)
    {
        string[] complaints = [.. Complaints(item, batch)];
        if (complaints.Length > 0)
        {
            return item.Judge(complaints);
        }

        try
        {
            return item.Judge([.. Run(item.Case, () => loaded.Create(item.Declaration))]);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return item.Judge([$"threw {(e is System.Reflection.TargetInvocationException { InnerException: { } inner } ? inner : e)}"]);
        }
    }

    private static IEnumerable<string> Complaints(DeclaredCase item, BatchCompilation batch) =>
        batch.Diagnostics.Of(item.Declaration).Where(d => d.IsRefusal || d.IsCompilerProblem).Select(d => d.ToString());
}
