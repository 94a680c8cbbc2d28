using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1024, MG5008: the share to drop instead of units, percent or the share to keep.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropoutRateCodeFixProvider)), Shared]
public sealed class DropoutRateCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DropoutRateOutOfRange.Id, Rules.ExtremeDropout.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        double rate = layer.Inner.Declaration.Number("Rate");
        if (rate >= 2 && rate == Math.Floor(rate))
        {
            yield return new ModelFix($"Change {layer.Inner.Kind} to Dense({ArgumentChecks.Text(rate)})", "UseDense", editor =>
            {
                AttributeSyntax attribute = editor.Syntax(layer).Inner;
                editor.Arguments(attribute).Rename(editor.Name(attribute, "Dense"));
            });
        }

        foreach (Argument given in layer.Inner.Declaration.Arguments.Where(a => a.Name is "Rate" or "Dropout" or "RecurrentDropout"))
        {
            if (given.Number is > -1 and < 0)
            {
                yield return UseRate(layer, given.Name, "DropSign", -given.Number);
            }
            else if (given.Number is >= 2 and < 100)
            {
                yield return UseRate(layer, given.Name, "UsePercent", given.Number / 100);
            }
            else if (given.Number == 1)
            {
                yield return UseRate(layer, given.Name, "UseTenth", 0.1);
            }
            else if (given.Number is > 0.5 and < 1)
            {
                yield return UseRate(layer, given.Name, "UseComplement", Math.Round(1 - given.Number, 6));
            }
        }
    }

    /// <summary>Dropouts get their rate by place, other layers by a name.</summary>
    private static ModelFix UseRate(Layer layer, string argument, string key, double rate)
    {
        string text = ArgumentChecks.Text(rate);
        return argument == "Rate"
            ? new ModelFix($"Use {layer.Inner.Kind}({text})", key, editor => editor.Arguments(layer).SetPositional(0, "rate", text))
            : new ModelFix($"Set {argument} = {text} on {layer.Describe()}", key, editor => editor.Arguments(layer).Set(argument, text));
    }
}
