using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1029: a parameter of an activation or normalization without its sign, or its default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ActivationParameterCodeFixProvider)), Shared]
public sealed class ActivationParameterCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.InvalidActivationParameter.Id];

    private static readonly string[] s_parameters =
    [
        "NegativeSlope", "Threshold", "MaxValue", "Momentum", "Epsilon", "Alpha", "L1", "L2", "MaxWavelength", "Activation", "RecurrentActivation",
    ];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        foreach (string parameter in s_parameters)
        {
            if (layer.Inner.Declaration[parameter] is not { Number: var number })
            {
                continue;
            }

            if (number < 0 && !double.IsInfinity(number))
            {
                string text = ArgumentChecks.Text(-number);
                yield return new ModelFix($"Set {parameter} = {text}", "DropSign", editor => editor.Arguments(layer).Set(parameter, text));
            }

            yield return new ModelFix($"Use the default of {parameter}", "UseDefault", editor => editor.Arguments(layer).Remove(parameter));
        }
    }
}
