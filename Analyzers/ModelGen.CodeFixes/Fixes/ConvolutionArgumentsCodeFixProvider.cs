using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1025, MG1026, MG1037: arguments of a convolution or pool that go together.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConvolutionArgumentsCodeFixProvider)), Shared]
public sealed class ConvolutionArgumentsCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Rules.StridesWithDilation.Id, Rules.CausalPaddingNot1D.Id, Rules.StatefulNeedsCausal.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer) => finding.Rule.Id switch
    {
        var id when id == Rules.StridesWithDilation.Id =>
        [
            CommonFixes.UseDefault(layer, "Strides", "StridesByAxis") with { Key = "RemoveStrides" },
            CommonFixes.UseDefault(layer, "DilationRate", "DilationRateByAxis") with { Key = "RemoveDilation" },
        ],
        var id when id == Rules.CausalPaddingNot1D.Id => [CommonFixes.UsePadding(layer, Padding.Same), CommonFixes.UsePadding(layer, Padding.Valid)],
        _ =>
        [
            CommonFixes.UsePadding(layer, Padding.Causal),
            new ModelFix($"Remove Stateful = true from {layer.Describe()}", "RemoveStateful", editor => editor.Arguments(layer).Remove("Stateful")),
        ],
    };
}
