using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG3001: a Flatten before the Dense, or the word that one result per step is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DensePerTimestepCodeFixProvider)), Shared]
public sealed class DensePerTimestepCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DensePerTimestep.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer dense)
    {
        Layer? later = model.OtherLayer(finding) as Flatten;
        yield return Insert("Flatten");
        if (dense.Input is { Rank: >= 2 and <= 4 } input)
        {
            yield return Insert($"GlobalAveragePooling{ArgumentChecks.Text(input.Rank - 1)}D") with { Key = "InsertGlobalAveragePooling" };
        }

        yield return new ModelFix($"Wrap {dense.Describe()} in TimeDistributed", "WrapInTimeDistributed", editor =>
            editor.Stack.Wrap(editor.Syntax(dense), editor.Name(editor.Syntax(dense).First, "TimeDistributed")));
        yield return new ModelFix($"Set PerTimestep = true on {dense.Describe()}", "SetPerTimestep", editor =>
            editor.Arguments(dense).Set("PerTimestep", "true"));

        ModelFix Insert(string kind) => new($"Insert {kind} before {dense.Describe()}", $"Insert{kind}", editor =>
        {
            editor.InsertBefore(dense, kind);
            if (later is not null)
            {
                editor.Remove(later);
            }
        });
    }
}
