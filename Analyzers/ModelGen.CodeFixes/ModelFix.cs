using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;

namespace ModelGen.CodeFixes;

/// <summary>One way to settle a finding.</summary>
/// <param name="Title">What the editor's menu shows: <c>Insert Flatten before Dense(16)</c>.</param>
/// <param name="Key">The kind of fix, the same for every finding, by which Fix All picks it.</param>
/// <param name="Edit">Writes the edits.</param>
internal sealed record ModelFix(string Title, string Key, Action<ModelEditor> Edit)
{
    /// <summary>
    /// The fix, with the block it edits in its title, and its edits; or null where the model would not be better for them: the finding is
    /// still there, another rule of its family speaks instead, if only at another place, or there is an error that was not there before,
    /// here or in another model that uses the block.
    /// </summary>
    /// <param name="model">The model as it is.</param>
    /// <param name="finding">What is to be settled; for an error, the model must have one error less.</param>
    /// <param name="family">The rules of which the model must get rid of a finding.</param>
    /// <param name="cancellation">Stops the check.</param>
    public (ModelFix Fix, TextEdits Edits)? TryApply(ModelInSource model, Finding finding, ImmutableHashSet<string> family, CancellationToken cancellation)
    {
        var editor = new ModelEditor(model);
        Edit(editor);
        TextEdits edits = editor.Finish();
        if (editor.IsImpossible || !edits.Trees.Any() || edits.Overlap)
        {
            return null;
        }

        Compilation program = edits.Apply(model.Compilation);
        if (!IsBetter(model, finding, family, model.In(program, cancellation)) || !SuitsOthers(model, editor.Blocks, program, cancellation))
        {
            return null;
        }

        string blocks = string.Join(" and ", editor.Blocks.Select(b => b.Name));
        return (blocks.Length > 0 ? this with { Title = $"{Title} in {blocks}" } : this, edits);
    }

    private static bool IsBetter(ModelInSource model, Finding finding, ImmutableHashSet<string> family, ModelInSource? changed)
    {
        // What becomes a block is no model any more, which is what was wrong.
        return changed is null ? finding.Rule == Rules.NoModel
            : !changed.Model.Declaration.IsIncomplete
            && changed.Errors <= model.Errors - (finding.Rule.Severity == RuleSeverity.Error ? 1 : 0)
            && InFamily(changed).Count() < InFamily(model).Count()
            && InFamily(changed).GroupBy(f => f.Rule).All(rule => rule.Count() <= InFamily(model).Count(f => f.Rule == rule.Key));

        IEnumerable<Finding> InFamily(ModelInSource m) => m.Findings.Where(f => family.Contains(f.Rule.Id));
    }

    /// <summary>Whether no other model gets an error from the edits in blocks.</summary>
    private static bool SuitsOthers(ModelInSource model, IReadOnlyCollection<INamedTypeSymbol> blocks, Compilation program, CancellationToken cancellation) =>
        blocks.Count == 0 || BlockUsers.Of(blocks, model.Compilation, cancellation)
            .Where(user => !SymbolEqualityComparer.Default.Equals(user, model.Type))
            .All(user => ModelInSource.Of(model.Compilation, user, cancellation) is not { } other
                || (other.In(program, cancellation) is { } changed && changed.Errors <= other.Errors));
}
