using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>
/// A rule about models that can be generated but are probably not what was meant. Each is one file under <c>Rules</c> and one line in
/// <see cref="ModelRules"/>. It sees the checked layers, never the compiler's symbols.
/// </summary>
internal abstract class ModelRule
{
    public abstract Rule Rule { get; }

    /// <summary>
    /// Whether it looks at what stands before or behind a layer, and so speaks only where all layers are one line from the input to the
    /// output.
    /// </summary>
    public virtual bool NeedsLine => true;

    /// <summary>Reports what it finds; behind a shape error shapes are null, and what needs them stays silent.</summary>
    public abstract void Check(CheckedModel model, Report report);
}
