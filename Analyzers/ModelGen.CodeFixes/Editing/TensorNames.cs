using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Declarations;

namespace ModelGen.CodeFixes.Editing;

/// <summary>The names of tensors in a stack: which are given, which are referred to, and how to change them and add to them.</summary>
internal static class TensorNames
{
    /// <summary>What the input of a model without [Input] is called.</summary>
    public const string Input = "input";

    /// <summary>The name that an item gives to a tensor; null where it gives none.</summary>
    public static string? Of(StackItem item) => item.Kind is "Tap" or "Input" or "Output" ? item.Declaration.Name : null;

    /// <summary>The names that items give to tensors which others can refer to.</summary>
    public static IEnumerable<string> Given(IEnumerable<StackItem> items) =>
        items.Where(item => item.Kind is "Tap" or "Input").Select(Of).OfType<string>();

    /// <summary>The names an item refers to.</summary>
    public static IEnumerable<string> References(StackItem item)
    {
        bool isFrom = item.Kind == "From";
        foreach (Argument argument in item.Declaration.Arguments.Where(a => a.Name is "Names" or "Other" or "Value" or "Key" || (isFrom && a.Name == "Name")))
        {
            foreach (string name in argument.Text is { } text ? (IEnumerable<string>)[text] : argument.Texts)
            {
                yield return name;
            }
        }
    }

    /// <summary>The name itself if it is free, else with a number behind it.</summary>
    public static string Free(string stem, IEnumerable<string> taken, string separator = "_")
    {
        HashSet<string> used = new(taken, StringComparer.Ordinal);
        string name = stem;
        for (int i = 2; used.Contains(name); i++)
        {
            name = stem + separator + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    /// <summary>Adds a name to those of a stack: itself if it is free, else with a number right behind it: <c>x2</c>.</summary>
    public static string Add(HashSet<string> taken, string name)
    {
        string free = Free(name, taken, "");
        taken.Add(free);
        return free;
    }

    /// <summary>Gives a tensor another name, in the items from one on that give it or refer to it.</summary>
    public static void Rename(ModelEditor editor, StackSyntax stack, string name, string free, int from)
    {
        foreach (StackItem item in stack.Items.Skip(from).Where(item => Of(item) == name || References(item).Contains(name)))
        {
            Replace(editor, item.Syntax, name, free);
        }
    }

    /// <summary>Writes another name in the attribute of an item, wherever it refers to a tensor.</summary>
    public static void Replace(ModelEditor editor, LayerSyntax item, string name, string other)
    {
        foreach (LiteralExpressionSyntax literal in item.Inner.ArgumentList!.Arguments
            .Where(a => a.NameEquals?.Name.Identifier.ValueText is not ("Name" or "Allow"))
            .SelectMany(a => a.DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Where(l => l.IsKind(SyntaxKind.StringLiteralExpression) && l.Token.ValueText == name))
        {
            editor.Edits.Replace(item.Tree, literal.Span, SymbolDisplay.FormatLiteral(other, quote: true));
        }
    }
}
