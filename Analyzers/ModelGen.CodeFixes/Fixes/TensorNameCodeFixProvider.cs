using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Analyzers;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1017, MG1018: the name that was probably meant, or one that is free.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TensorNameCodeFixProvider)), Shared]
public sealed class TensorNameCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnknownTensor.Id, Rules.DuplicateTensorName.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        if (model.ItemOf(finding) is not { } found)
        {
            yield break;
        }

        (StackSyntax stack, int number) = found;
        StackItem item = stack.Items[number];
        string[] known = [.. TensorNames.Given(stack.Items.Take(number)), .. HasInput(model, stack) ? new[] { TensorNames.Input } : []];
        if (finding.Rule == Rules.DuplicateTensorName && TensorNames.Of(item) is { } name)
        {
            string free = TensorNames.Free(name, [.. known, .. TensorNames.Given(stack.Items)]);
            yield return new ModelFix($"Rename to \"{free}\"", "Rename", editor =>
            {
                editor.Syntax(finding);
                TensorNames.Rename(editor, stack, name, free, number);
            });
        }
        else if (item.Kind is "Input" or "Output")
        {
            yield return new ModelFix($"Use Tap(\"{TensorNames.Of(item)}\") instead", "UseTap", editor =>
            {
                AttributeSyntax attribute = editor.Syntax(finding)!.Inner;
                editor.Arguments(attribute).Rename(editor.Name(attribute, "Tap"));
            });
        }
        else
        {
            foreach (string wrong in TensorNames.References(item).Where(n => !known.Contains(n)))
            {
                if (NearestName.Of(wrong, known) is { } nearest)
                {
                    yield return new ModelFix($"Use \"{nearest}\" instead of \"{wrong}\"", "UseNearestName", editor =>
                        TensorNames.Replace(editor, editor.Syntax(finding)!, wrong, nearest));
                }
            }
        }
    }

    private static bool HasInput(ModelInSource model, StackSyntax stack) =>
        model.Model.Declaration.InputShape.Count > 0 && SymbolEqualityComparer.Default.Equals(stack.Type, model.Type);
}
