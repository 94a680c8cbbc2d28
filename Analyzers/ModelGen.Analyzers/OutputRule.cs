using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>
/// A rule about the last activation and the loss. These exclude each other: of those listed in <see cref="ModelRules"/> the first that
/// applies speaks, because the rest would describe the same mistake in other words.
/// </summary>
internal abstract class OutputRule : ModelRule
{
    public sealed override void Check(CheckedModel model, Report report)
    {
        if (ModelOutput.Of(model) is { } output && Applies(output))
        {
            report.AtLayer(Rule, output.Layer, Explain(output), Fixes(output));
        }
    }

    protected abstract bool Applies(ModelOutput output);

    /// <summary>What is wrong and what to do.</summary>
    protected abstract string Explain(ModelOutput output);

    /// <summary>What a code fix would change.</summary>
    protected abstract (string Key, string? Value)[] Fixes(ModelOutput output);
}
