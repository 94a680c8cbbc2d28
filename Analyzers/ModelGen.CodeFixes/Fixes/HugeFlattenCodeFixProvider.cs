using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG5003: fewer values before the Dense.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HugeFlattenCodeFixProvider)), Shared]
public sealed class HugeFlattenCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.HugeFlatten.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (model.OtherLayer(finding) is not Flatten { Input: { Rank: >= 2 and <= 4 } input } flatten)
        {
            yield break;
        }

        string axes = ArgumentChecks.Text(input.Rank - 1);
        string average = $"GlobalAveragePooling{axes}D";
        yield return new ModelFix($"Use {average} instead of Flatten", "UseGlobalAveragePooling", editor => editor.Replace(flatten, average));
        foreach (string size in new[] { "2", "4" })
        {
            yield return CommonFixes.InsertBefore(flatten, $"MaxPooling{axes}D", $"({size})") with { Key = "InsertPool" + size };
        }
    }
}
