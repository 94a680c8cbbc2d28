using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Declarations;

namespace ModelGen.CodeFixes.Editing;

/// <summary>The names of tensors in a stack: which are given, which are referred to, and how to change them.</summary>
internal static class TensorNames
{
    /// <summary>The name that an item gives to a tensor; null where it gives none.</summary>
    public static string? Of(StackSyntax stack, int item) =>
        stack.Kind(item) is "Tap" or "Input" or "Output" ? Text(stack.First[item], "Name") : null;

    /// <summary>The names given before an item.</summary>
    public static IEnumerable<string> Before(StackSyntax stack, int item) =>
        Enumerable.Range(0, item).Where(i => stack.Kind(i) is "Tap" or "Input").Select(i => Of(stack, i)).OfType<string>();

    /// <summary>The names an item refers to.</summary>
    public static IEnumerable<string> References(StackSyntax stack, int item)
    {
        bool isFrom = stack.Kind(item) == "From";
        foreach (Argument argument in Arguments(stack.First[item]).Where(a => a.Name is "Names" or "Other" or "Value" or "Key" || (isFrom && a.Name == "Name")))
        {
            foreach (string name in argument.Text is { } text ? (IEnumerable<string>)[text] : argument.Texts)
            {
                yield return name;
            }
        }
    }

    /// <summary>What an attribute's argument says.</summary>
    public static string? Text(AttributeData attribute, string argument) => Arguments(attribute).FirstOrDefault(a => a.Name == argument)?.Text;

    /// <summary>The name itself if it is free, else with a number behind it.</summary>
    public static string Free(string stem, IEnumerable<string> taken)
    {
        HashSet<string> used = new(taken, StringComparer.Ordinal);
        string name = stem;
        for (int i = 2; used.Contains(name); i++)
        {
            name = string.Format(CultureInfo.InvariantCulture, "{0}_{1}", stem, i);
        }

        return name;
    }

    /// <summary>Gives a tensor another name, in the items from one on that give it or refer to it.</summary>
    public static void Rename(ModelEditor editor, StackSyntax stack, string name, string free, int from)
    {
        for (int i = from; i < stack.Items.Length; i++)
        {
            if (Of(stack, i) == name || References(stack, i).Contains(name))
            {
                Replace(editor, stack.Items[i], name, free);
            }
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

    private static IEnumerable<Argument> Arguments(AttributeData attribute) => ArgumentReader.Read(attribute) is { } arguments ? arguments : [];
}
