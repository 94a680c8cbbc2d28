using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>Another way to write the same networks.</summary>
/// <param name="Title">What the editor's menu shows: <c>Extract 3 layers into a block</c>.</param>
/// <param name="Key">The kind of refactoring.</param>
/// <param name="Edits">The edits.</param>
internal sealed record StackRefactoring(string Title, string Key, TextEdits Edits)
{
    /// <summary>
    /// Whether the stack is part of the same networks after the edits as before: the whole is read and checked again. At least one of them
    /// must be sound, since of one that is not there is nothing to compare.
    /// </summary>
    public bool KeepsNetworks(StackSyntax stack, CancellationToken cancellation)
    {
        Compilation changed = Edits.Apply(stack.Compilation);
        if (changed.Assembly.GetTypeByMetadataName(ModelInSource.MetadataName(stack.Type)) is not { } type)
        {
            return false;
        }

        // Blocks that are equal are equal wherever they are used.
        if (stack.IsBlock && StackReader.ReadBlock(stack.Type) is { } block && block.Equals(StackReader.ReadBlock(type)))
        {
            return true;
        }

        ModelDeclaration[] before = [.. Networks.Of(stack.Compilation, stack.Type, cancellation)];
        ModelDeclaration[] after = [.. Networks.Of(changed, type, cancellation)];
        if (before.Length != after.Length)
        {
            return false;
        }

        int compared = 0;
        for (int i = 0; i < before.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!NetworkComparison.AreSame(before[i], after[i]))
            {
                if (CheckedModel.Check(before[i]).IsSound)
                {
                    return false;
                }
            }
            else
            {
                compared++;
            }
        }

        return compared > 0;
    }
}
