using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>
/// A rule about models that can be generated but are probably not what was meant. Each is one file under <c>Rules</c> and one line in
/// <see cref="ModelRules"/>. It sees the checked layers and their <see cref="Neighbours"/>, never the compiler's symbols.
/// </summary>
internal abstract class ModelRule
{
    public abstract Rule Rule { get; }

    /// <summary>Reports what it finds; behind a shape error shapes are null, and what needs them stays silent.</summary>
    public abstract void Check(CheckedModel model, Report report);
}
