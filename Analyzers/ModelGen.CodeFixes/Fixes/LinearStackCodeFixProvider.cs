using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG4012, MG5009: an activation between two linear layers, or one layer less.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LinearStackCodeFixProvider)), Shared]
public sealed class LinearStackCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.LinearStack.Id, Rules.MaxPoolOnlyNonlinearity.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        Layer? next = model.Model.Neighbours.After(layer);
        Layer last = next is BatchNormalization ? next : layer;
        var insert = new ModelFix($"Insert ReLU after {last.Describe()}", "InsertReLU", editor => editor.InsertAfter(last, "ReLU"));
        var set = new ModelFix($"Set Activation = Activation.ReLU on {layer.Describe()}", "SetActivation", editor =>
            editor.Arguments(layer).Set("Activation", editor.Member(editor.Syntax(layer).Inner, Activation.ReLU)));
        return
        [
            .. model.WritesActivationsAsArguments ? new[] { set, insert } : [insert, set],
            .. finding.Rule == Rules.LinearStack ? new[] { CommonFixes.Remove(layer) } : [],
        ];
    }
}
