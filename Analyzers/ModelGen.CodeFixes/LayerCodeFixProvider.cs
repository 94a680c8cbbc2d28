using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes;

/// <summary>Offers fixes of what is reported at layers: in the model, or in a block, which is then edited.</summary>
public abstract class LayerCodeFixProvider : ModelCodeFixProvider
{
    internal sealed override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding) =>
        finding.Subject is not null && model.LayerOf(finding) is var layer && model.IsDeclared(layer) ? Fixes(model, finding, layer) : [];

    /// <summary>The fixes of a finding about a layer that is declared in this program.</summary>
    internal abstract IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer);
}
