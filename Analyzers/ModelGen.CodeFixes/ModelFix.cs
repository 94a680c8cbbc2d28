using System.Collections.Immutable;
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
    /// The edits, or null where the model would not be better for them: the finding is still there, another rule of its family speaks
    /// instead, or there is an error that was not there before.
    /// </summary>
    /// <param name="model">The model as it is.</param>
    /// <param name="finding">What is to be settled; for an error, the model must have one error less.</param>
    /// <param name="family">The rules of which the model must get rid of a finding.</param>
    /// <param name="cancellation">Stops the check.</param>
    public TextEdits? TryApply(ModelInSource model, Finding finding, ImmutableHashSet<string> family, CancellationToken cancellation)
    {
        var editor = new ModelEditor(model);
        Edit(editor);
        TextEdits edits = editor.Finish();
        ModelInSource? changed = edits.Trees.Any() ? model.In(edits.Apply(model.Compilation), cancellation) : null;
        return changed is not null
            && !changed.Model.Declaration.IsIncomplete
            && Errors(changed) <= Errors(model) - (finding.Rule.Severity == RuleSeverity.Error ? 1 : 0)
            && InFamily(changed) < InFamily(model)
            ? edits
            : null;

        int InFamily(ModelInSource m) => m.Findings.Count(f => family.Contains(f.Rule.Id));
    }

    private static int Errors(ModelInSource model) => model.Findings.Count(f => f.Rule.Severity == RuleSeverity.Error);
}
