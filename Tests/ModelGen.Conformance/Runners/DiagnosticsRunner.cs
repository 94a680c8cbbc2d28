using ModelGen.Conformance.Compilation;

namespace ModelGen.Conformance.Runners;

/// <summary>Judges cases by what the build says about their declarations; nothing is run.</summary>
internal abstract class DiagnosticsRunner : Runner
{
    protected sealed override IEnumerable<Result> Judge(IReadOnlyList<DeclaredCase> cases)
    {
        BatchDiagnostics diagnostics = ModelCompiler.Compile([.. cases.Select(c => c.Declaration)]).Diagnostics;
        if (diagnostics.Unplaced.Count > 0 && cases.Count > 1)
        {
            // The generator or an analyzer threw at one of them; alone, each gets its own answer.
            return cases.SelectMany(c => Judge([c]));
        }

        return cases.Select(c => c.Judge([.. diagnostics.Unplaced, .. Judge(c, diagnostics.Of(c.Declaration))]));
    }

    /// <summary>What is wrong with the diagnostics of a case.</summary>
    protected abstract IEnumerable<string> Judge(DeclaredCase item, IReadOnlyList<ModelDiagnostic> diagnostics);
}
