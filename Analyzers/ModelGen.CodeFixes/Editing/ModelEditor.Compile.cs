using Microsoft.CodeAnalysis;

namespace ModelGen.CodeFixes.Editing;

/// <content>How the model is trained: what [Compile] says.</content>
internal sealed partial class ModelEditor
{
    /// <summary>Gives some of the outputs another loss. The others keep theirs, so that one loss for all becomes a list.</summary>
    public void SetLoss(IReadOnlyCollection<int> outputs, Loss loss)
    {
        if (Source is not { CompileAttribute: { } compile, Model: { Declaration.Compile: { } declared, Outputs: { Count: var count } } })
        {
            return;
        }

        string member = Member(compile, loss);
        if (declared.Numbers("Losses").Count > 0)
        {
            IReadOnlyList<SyntaxNode> given = Arguments(compile).NamedElements("Losses");
            IsImpossible |= given.Count != count;
            foreach (SyntaxNode element in given.Where((_, i) => outputs.Contains(i)))
            {
                Edits.Replace(compile.SyntaxTree, element.Span, member);
            }
        }
        else if (outputs.Count == count)
        {
            Arguments(compile).SetPositional(0, "loss", member);
        }
        else
        {
            string kept = Member(compile, declared.Loss);
            Arguments(compile).SetList("Losses", Enumerable.Range(0, count).Select(i => outputs.Contains(i) ? member : kept));
        }
    }

    public void SetCompile(string argument, string value)
    {
        if (Source.CompileAttribute is { } compile)
        {
            Arguments(compile).Set(argument, value);
        }
    }

    public void RemoveCompile(string argument)
    {
        if (Source.CompileAttribute is { } compile)
        {
            Arguments(compile).Remove(argument);
        }
    }
}
