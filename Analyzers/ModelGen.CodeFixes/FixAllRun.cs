using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelGen.CodeFixes.Editing;

namespace ModelGen.CodeFixes;

/// <summary>
/// Applies one kind of fix to many places of a project, and follows the places as the text before them changes. Without a key it is the
/// best fix at each place: dotnet format gives none where it fixes several rules in one run.
/// </summary>
internal sealed class FixAllRun(ModelCodeFixProvider provider, string? key, Compilation compilation)
{
    private readonly List<Place> _places = [];
    private readonly Dictionary<SyntaxTree, SyntaxTree> _changed = [];
    private Compilation _compilation = compilation;

    /// <summary>The program with the fixes so far.</summary>
    public Compilation Program => _compilation;

    public void Add(SyntaxTree tree, IEnumerable<(string Rule, TextSpan Span)> reports) =>
        _places.AddRange(reports.OrderBy(r => r.Span.Start).Select(r => new Place(tree, r.Rule, r.Span)));

    public void Fix(CancellationToken cancellation)
    {
        for (int i = 0; i < _places.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Place place = _places[i];
            SyntaxTree tree = Current(place.Tree);
            TextEdits? edits = place.IsGone
                ? null
                : provider.FixesAt(_compilation, tree, place.Rule, place.Span, null, cancellation).FirstOrDefault(f => key is null || f.Fix.Key == key).Edits;
            if (edits is not null)
            {
                Apply(edits, i + 1);
            }
        }
    }

    /// <summary>The project, and those that share files with it, after all the fixes.</summary>
    public Solution Apply(Project project)
    {
        Solution solution = project.Solution;
        foreach (KeyValuePair<SyntaxTree, SyntaxTree> change in _changed)
        {
            solution = solution.WithText(project.GetDocument(change.Key)!, change.Value.GetText());
        }

        return solution;
    }

    private SyntaxTree Current(SyntaxTree original) => _changed.TryGetValue(original, out SyntaxTree? changed) ? changed : original;

    private void Apply(TextEdits edits, int next)
    {
        foreach (SyntaxTree tree in edits.Trees)
        {
            SyntaxTree original = _changed.FirstOrDefault(c => c.Value == tree).Key ?? tree;
            SyntaxTree changed = tree.WithChangedText(edits.Apply(tree));
            _compilation = _compilation.ReplaceSyntaxTree(tree, changed);
            _changed[original] = changed;
            for (int i = next; i < _places.Count; i++)
            {
                if (_places[i].Tree == original)
                {
                    _places[i] = _places[i].After(edits.In(tree));
                }
            }
        }
    }

    /// <param name="Tree">The file as it was at first.</param>
    /// <param name="Rule">The rule that reported.</param>
    /// <param name="Span">Where the report is now.</param>
    private sealed record Place(SyntaxTree Tree, string Rule, TextSpan Span)
    {
        /// <summary>Whether what was reported has been removed.</summary>
        public bool IsGone { get; private init; }

        public Place After(IEnumerable<TextChange> changes)
        {
            int moved = 0;
            foreach (TextChange change in changes)
            {
                if (change.Span.End <= Span.Start)
                {
                    moved += change.NewText!.Length - change.Span.Length;
                }
                else if (change.Span.Contains(Span.Start) && (change.Span.Start < Span.Start || change.NewText!.Length == 0))
                {
                    return this with { IsGone = true };
                }
            }

            return this with { Span = new TextSpan(Span.Start + moved, 0) };
        }
    }
}
