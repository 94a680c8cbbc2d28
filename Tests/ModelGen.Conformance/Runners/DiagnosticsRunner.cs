using ModelGen.Conformance.Compilation;

namespace ModelGen.Conformance.Runners;

/// <summary>Judges cases by what the build says about their declarations; nothing is run.</summary>
internal abstract class DiagnosticsRunner : Runner
{
    protected sealed override IEnumerable<Result> Judge(IReadOnlyList<DeclaredCase> cases)
    {
        BatchCompilation batch = ModelCompiler.Compile([.. cases.Select(c => c.Declaration)]);
        if (batch.Diagnostics.Unplaced.Count > 0 && cases.Count > 1)
        {
            // The generator or an analyzer threw at one of them; alone, each gets its own answer.
            return cases.SelectMany(c => Judge([c]));
        }

        return cases.Select(c => c.Judge([.. batch.Diagnostics.Unplaced, .. Judge(c, batch)]));
    }

    /// <summary>What is wrong with what the build says about a case.</summary>
    protected abstract IEnumerable<string> Judge(DeclaredCase item, BatchCompilation batch);
}
