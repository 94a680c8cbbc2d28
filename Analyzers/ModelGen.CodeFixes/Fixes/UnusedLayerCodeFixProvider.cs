using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1032: the model without the layers that nothing uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnusedLayerCodeFixProvider)), Shared]
public sealed class UnusedLayerCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnusedLayer.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        if (finding.Subject is not null)
        {
            Layer layer = model.LayerOf(finding);
            IEnumerable<Layer> before = model.Model.Neighbours.AllBefore(layer)
                .TakeWhile(l => ModelInSource.StandTogether(l, layer) && model.Model.Neighbours.After(l) is not null);
            Layer[] unused = [layer, .. before];
            string names = string.Join(" and ", Enumerable.Reverse(unused).Select(l => l.Describe()));
            yield return new ModelFix($"Remove {names}", "Remove", editor => Array.ForEach(unused, editor.Remove));
        }
        else if (model.ItemOf(finding) is { } found)
        {
            string name = found.Stack.Items[found.Item].Syntax.Inner.ToString();
            yield return new ModelFix($"Remove {name}", "Remove", editor => editor.Stack.Remove(editor.Syntax(finding)!));
        }
        else if (finding.Place == FindingPlace.Model && model.ModelAttribute is { ArgumentList: not null } attribute)
        {
            yield return new ModelFix("Use [Model] without a shape", "RemoveShape", editor =>
                editor.Edits.Remove(attribute.SyntaxTree, attribute.ArgumentList.SpanStart, attribute.ArgumentList.Span.End));
        }
    }
}
