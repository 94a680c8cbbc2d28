using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG3005: a kernel of one place, or a pool less before it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KernelMostlyPaddingCodeFixProvider)), Shared]
public sealed class KernelMostlyPaddingCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.KernelMostlyPadding.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        int skip = layer.Inner.Declaration.Arguments.TakeWhile(a => a.Name != "KernelSize").Count();
        yield return new ModelFix($"Use a kernel of 1 in {layer.Describe()}", "UseKernelOfOne", editor => editor.Arguments(layer).SetNumbers("1", skip));
        if (model.Model.Neighbours.AllBefore(layer).FirstOrDefault(l => l is Pooling) is { } pool)
        {
            yield return CommonFixes.Remove(pool) with { Key = "RemovePool" };
        }
    }
}
