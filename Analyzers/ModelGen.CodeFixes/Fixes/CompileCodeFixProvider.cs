using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1038, MG4021: [Compile] without lists of a wrong length, the model without a [Target] or [Compile] that has no meaning.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompileCodeFixProvider)), Shared]
public sealed class CompileCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.OutputCountMismatch.Id, Rules.NothingToTrain.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        if (finding.Properties.TryGetValue(FindingProperties.Argument, out string? argument) && argument is not null)
        {
            yield return new ModelFix($"Remove {argument}", "RemoveList", editor => editor.RemoveCompile(argument));
        }
        else if ((finding.Rule == Rules.NothingToTrain ? model.CompileAttribute : model.TargetAttribute) is { } attribute)
        {
            string name = finding.Rule == Rules.NothingToTrain ? "Compile" : "Target";
            yield return new ModelFix($"Remove [{name}]", $"Remove{name}", editor => editor.Stack.Remove(new LayerSyntax([attribute])));
        }
    }
}
