using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;

namespace ModelGen.Generator.Layers;

/// <summary>Finds layers and inputs that no output depends on: they would be computed, or trained, for nothing.</summary>
internal static class Usage
{
    public static void Check(Assembler assembler, IReadOnlyList<Layer> layers, IReadOnlyList<Port> inputs, IReadOnlyList<Port> outputs, Report report)
    {
        var used = new HashSet<int>(layers.SelectMany(l => l.Sources).Concat(outputs.Select(o => o.Source)));
        foreach (Layer layer in layers.Where(l => !used.Contains(l.Index)))
        {
            report.AtLayer(
                Rules.UnusedLayer, layer,
                $"no layer and no output uses what it gives. Join it ([Tap] it and [Add] or [Concatenate] it later), make it an [Output], or remove it.");
        }

        for (int i = 0; i < assembler.Inputs.Count; i++)
        {
            if (used.Contains(-1 - i))
            {
                continue;
            }

            (string name, LayerDeclaration? declaration, int attribute) = assembler.Inputs[i];
            if (declaration is null)
            {
                report.At(FindingPlace.Model, Rules.UnusedLayer, $"Model({inputs[i].Shape}): no layer uses this input. Write layers behind it, or [Model] without a shape.");
            }
            else
            {
                report.AtPlace(
                    Rules.UnusedLayer, new LayerPlace(name, 1, 1, attribute, null), $"Input(\"{name}\"): no layer uses it. Write layers behind it, or remove it.");
            }
        }
    }
}
