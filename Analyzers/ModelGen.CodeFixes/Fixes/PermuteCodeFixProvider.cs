using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG2007: axes that count from 1, each once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PermuteCodeFixProvider)), Shared]
public sealed class PermuteCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.PermuteInvalid.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (layer.Inner is not Permute { Input.Rank: var rank } permute)
        {
            yield break;
        }

        long[] axes = [.. Enumerable.Range(1, rank).Select(i => (long)i)];
        long[] shifted = [.. permute.Dims.Select(d => d + 1)];
        long[] completed = [.. permute.Dims, .. axes.Except(permute.Dims)];
        if (shifted.OrderBy(d => d).SequenceEqual(axes))
        {
            yield return Use("CountFromOne", shifted);
        }
        else if (completed.OrderBy(d => d).SequenceEqual(axes))
        {
            yield return Use("Complete", completed);
        }

        ModelFix Use(string key, long[] dims)
        {
            string numbers = string.Join(", ", dims);
            return new ModelFix($"Use Permute({numbers})", key, editor => editor.Arguments(layer).SetNumbers(numbers));
        }
    }
}
