using System.Globalization;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>The names of tensors in a stack, to which new ones are added.</summary>
internal sealed class NewTensorNames(StackInSource stack)
{
    private readonly HashSet<string> _taken =
        ["input", .. stack.Items.Where(item => item.Kind is "Tap" or "Input").Select(item => item.Declaration.Name).OfType<string>()];

    /// <summary>The name itself, or with a number from 2 on where it is taken.</summary>
    public string Unique(string name)
    {
        string unique = name;
        for (int i = 2; !_taken.Add(unique); i++)
        {
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }
}
