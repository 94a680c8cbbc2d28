using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1028: the default of a parameter that is out of range.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OptimizerParameterCodeFixProvider)), Shared]
public sealed class OptimizerParameterCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.InvalidOptimizerParameter.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        if (finding.Properties.TryGetValue(FindingProperties.Argument, out string? argument) && argument is not null)
        {
            yield return new ModelFix($"Use the default of {argument}", "UseDefault", editor => editor.RemoveCompile(argument));
        }
    }
}
