using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>
/// A rule about the last activation before an output and its loss. These exclude each other: of those listed in
/// <see cref="ModelRules.OfOutputs"/> the first that applies to an output speaks, because the rest would describe the same mistake in other
/// words.
/// </summary>
internal abstract class OutputRule
{
    public abstract Rule Rule { get; }

    public abstract bool Applies(ModelOutput output);

    public void Report(ModelOutput output, Report report) =>
        report.AtLayer(
            Rule, output.Layer, output.Named + Explain(output), [.. Fixes(output), (FindingProperties.Output, ArgumentChecks.Text((long)output.Number))]);

    /// <summary>What is wrong and what to do.</summary>
    protected abstract string Explain(ModelOutput output);

    /// <summary>What a code fix would change.</summary>
    protected abstract (string Key, string? Value)[] Fixes(ModelOutput output);
}
