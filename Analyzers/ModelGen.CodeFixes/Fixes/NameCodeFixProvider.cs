using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1008, MG1013: a name that is free and that a weight's name can hold, or the one a layer gets by itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameCodeFixProvider)), Shared]
public sealed class NameCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DuplicateLayerName.Id, Rules.InvalidLayerName.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        if (model.ItemOf(finding) is not { } found)
        {
            yield break;
        }

        StackItem item = found.Stack.Items[found.Item];
        AttributeSyntax? attribute = item.Syntax.Attributes
            .FirstOrDefault(a => a.ArgumentList?.Arguments.Any(n => n.NameEquals?.Name.Identifier.ValueText == "Name") == true);
        string? name = attribute is null ? TensorNames.Of(item) : item.Declaration.Name;
        string stem = new([.. (name ?? "").Select(c => LayerNames.IsValid(c.ToString()) ? c : '_')]);
        string free = TensorNames.Free(stem, model.Model.Layers.Select(l => l.Name));
        if (stem.Length > 0 && attribute is not null)
        {
            yield return new ModelFix($"Rename to \"{free}\"", "Rename", editor => Edit(editor).Set("Name", $"\"{free}\""));
        }
        else if (stem.Length > 0)
        {
            yield return new ModelFix($"Rename to \"{free}\"", "Rename", editor =>
            {
                editor.Syntax(finding);
                TensorNames.Rename(editor, found.Stack, name!, free, 0);
            });
        }

        if (attribute is not null)
        {
            yield return new ModelFix($"Remove Name = \"{name}\"", "RemoveName", editor => Edit(editor).Remove("Name"));
        }

        ArgumentEditor Edit(ModelEditor editor)
        {
            editor.Syntax(finding);
            return editor.Arguments(attribute!);
        }
    }
}
