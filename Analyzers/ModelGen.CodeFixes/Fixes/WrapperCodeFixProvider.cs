using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1011, MG1035, MG1036: the layer without the wrapper that does not suit it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrapperCodeFixProvider)), Shared]
public sealed class WrapperCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Rules.WrapperWithoutLayer.Id, Rules.WrapperNeedsRecurrent.Id, Rules.WrapperNeedsKernel.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        if (model.ItemOf(finding) is not { } found)
        {
            yield break;
        }

        if (finding.Rule == Rules.WrapperNeedsRecurrent)
        {
            yield return new ModelFix("Remove GoBackwards = true", "RemoveGoBackwards", editor =>
                editor.Arguments(editor.Syntax(finding)!.Inner).Remove("GoBackwards"));
        }

        // Of two that are the same it does not matter which one goes.
        foreach (AttributeSyntax wrapper in found.Stack.Items[found.Item].Syntax.Attributes.GroupBy(a => a.ToString()).Select(same => same.First()))
        {
            string name = wrapper.Name.ToString();
            yield return new ModelFix($"Remove {name}", "RemoveWrapper", editor =>
            {
                editor.Syntax(finding);
                editor.Stack.Remove(new LayerSyntax([wrapper]));
            });
        }
    }
}
