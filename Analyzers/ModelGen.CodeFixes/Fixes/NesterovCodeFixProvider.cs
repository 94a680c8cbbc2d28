using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG4020: momentum for Nesterov, or neither.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NesterovCodeFixProvider)), Shared]
public sealed class NesterovCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.NesterovWithoutMomentum.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding) =>
    [
        new("Set Momentum = 0.9", "SetMomentum", editor => editor.SetCompile("Momentum", "0.9")),
        new("Remove Nesterov = true", "RemoveNesterov", editor => editor.RemoveCompile("Nesterov")),
    ];
}
