using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG3001: a Flatten before the Dense, or the word that one result per step is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DensePerTimestepCodeFixProvider)), Shared]
public sealed class DensePerTimestepCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DensePerTimestep.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        Layer dense = model.LayerOf(finding);
        yield return new ModelFix($"Insert Flatten before {dense.Describe()}", "InsertFlatten", editor =>
        {
            editor.InsertBefore(dense, "Flatten");
            if (model.OtherLayer(finding) is Flatten later)
            {
                editor.Remove(later);
            }
        });
        yield return new ModelFix($"Wrap {dense.Describe()} in TimeDistributed", "WrapInTimeDistributed", editor =>
            editor.Stack.Wrap(editor.Syntax(dense), editor.Name(editor.Syntax(dense).First, "TimeDistributed")));
        yield return new ModelFix($"Set PerTimestep = true on {dense.Describe()}", "SetPerTimestep", editor =>
            editor.Arguments(dense).Set("PerTimestep", "true"));
    }
}
