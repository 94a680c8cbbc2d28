using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1024, MG5008: the share to drop instead of units, percent or the share to keep.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropoutRateCodeFixProvider)), Shared]
public sealed class DropoutRateCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DropoutRateOutOfRange.Id, Rules.ExtremeDropout.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        Layer layer = model.LayerOf(finding);
        double rate = layer.Inner.Declaration.Number("Rate");
        if (rate >= 2 && rate == Math.Floor(rate))
        {
            yield return new ModelFix($"Change {layer.Inner.Kind} to Dense({ArgumentChecks.Text(rate)})", "UseDense", editor =>
            {
                AttributeSyntax attribute = editor.Syntax(layer).Inner;
                editor.Arguments(attribute).Rename(editor.Name(attribute, "Dense"));
            });
        }

        if (rate is >= 2 and < 100)
        {
            yield return UseRate(layer, "UsePercent", rate / 100);
        }
        else if (rate == 1)
        {
            yield return UseRate(layer, "UseTenth", 0.1);
        }
        else if (rate is > 0.5 and < 1)
        {
            yield return UseRate(layer, "UseComplement", Math.Round(1 - rate, 6));
        }
    }

    private static ModelFix UseRate(Layer layer, string key, double rate)
    {
        string text = ArgumentChecks.Text(rate);
        return new ModelFix($"Use {layer.Inner.Kind}({text})", key, editor => editor.Arguments(layer).SetPositional(0, "rate", text));
    }
}
