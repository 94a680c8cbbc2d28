using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.CodeFixes.Editing;

/// <summary>Brings edits from syntax trees to the documents of a solution.</summary>
internal static class SolutionEdits
{
    public static Solution Apply(this TextEdits edits, Project project)
    {
        Solution solution = project.Solution;
        foreach (SyntaxTree tree in edits.Trees)
        {
            if (project.GetDocument(tree) is { } document)
            {
                solution = solution.WithText(document, edits.Apply(tree));
            }
        }

        return solution;
    }

    /// <summary>Sets the text of a document, and of the documents of other projects that are the same file.</summary>
    public static Solution WithText(this Solution solution, Document document, SourceText text)
    {
        foreach (DocumentId id in document.GetLinkedDocumentIds().Add(document.Id))
        {
            solution = solution.WithDocumentText(id, text);
        }

        return solution;
    }
}
