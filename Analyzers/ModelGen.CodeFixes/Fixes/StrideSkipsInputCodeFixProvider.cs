using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG3006: a stride that is no longer than the window.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StrideSkipsInputCodeFixProvider)), Shared]
public sealed class StrideSkipsInputCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.StrideSkipsInput.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        string[] strides = [.. layer.Windows.Select(w => ArgumentChecks.Text(w.Size == 1 ? w.Stride : Math.Min(w.Stride, w.Size)))];
        yield return new ModelFix($"Use a stride of {string.Join("x", strides.Distinct())} in {layer.Describe()}", "UseWindowAsStride", editor =>
        {
            ArgumentEditor arguments = editor.Arguments(layer);
            if (arguments.NamedElements("StridesByAxis").Count > 0)
            {
                arguments.SetNamedElements("StridesByAxis", string.Join(", ", strides));
            }
            else if (strides.Distinct().Count() == 1)
            {
                arguments.Set("Strides", strides[0]);
            }
            else
            {
                arguments.Remove("Strides");
                arguments.Set("StridesByAxis", $"[{string.Join(", ", strides)}]");
            }
        });
    }
}
