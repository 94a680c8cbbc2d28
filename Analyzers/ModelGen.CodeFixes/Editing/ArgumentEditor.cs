using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.CodeFixes.Editing;

/// <summary>Changes the name and the arguments of one attribute; the others stay as they are written.</summary>
internal sealed class ArgumentEditor(TextEdits edits, AttributeSyntax attribute)
{
    private SyntaxTree Tree => attribute.SyntaxTree;

    private SeparatedSyntaxList<AttributeArgumentSyntax> Arguments => attribute.ArgumentList?.Arguments ?? default;

    /// <summary>The arguments given by place or by the name of a parameter (<c>units: 16</c>).</summary>
    private IEnumerable<AttributeArgumentSyntax> Positional => Arguments.Where(a => a.NameEquals is null);

    /// <summary>Another layer in its place.</summary>
    public void Replace(string code) => edits.Replace(Tree, attribute.Span, code);

    /// <summary>Another layer with the same arguments.</summary>
    public void Rename(string name) => edits.Replace(Tree, attribute.Name.Span, name);

    /// <summary>Sets <c>Name = value</c>.</summary>
    public void Set(string name, string value)
    {
        if (Named(name) is { } given)
        {
            edits.Replace(Tree, given.Expression.Span, value);
        }
        else if (attribute.ArgumentList is not { } list)
        {
            edits.Insert(Tree, attribute.Span.End, $"({name} = {value})");
        }
        else if (list.Arguments.Count == 0)
        {
            edits.Insert(Tree, list.OpenParenToken.Span.End, $"{name} = {value}");
        }
        else
        {
            edits.Insert(Tree, list.Arguments.Last().Span.End, $", {name} = {value}");
        }
    }

    /// <summary>Removes <c>Name = value</c>, and the parentheses where nothing is left between them.</summary>
    public void Remove(string name)
    {
        if (Named(name) is not { } given)
        {
            return;
        }

        int index = Arguments.IndexOf(given);
        if (Arguments.Count == 1)
        {
            edits.Remove(Tree, attribute.ArgumentList!.SpanStart, attribute.ArgumentList.Span.End);
        }
        else if (index == 0)
        {
            edits.Remove(Tree, given.SpanStart, Arguments[1].SpanStart);
        }
        else
        {
            edits.Remove(Tree, Arguments.GetSeparator(index - 1).SpanStart, given.Span.End);
        }
    }

    /// <summary>Sets the constructor argument of a place, whether it is given by place or by its parameter's name.</summary>
    public void SetPositional(int place, string parameter, string value)
    {
        AttributeArgumentSyntax? given = Positional.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter)
            ?? Positional.Where(a => a.NameColon is null).ElementAtOrDefault(place);
        if (given is not null)
        {
            edits.Replace(Tree, given.Expression.Span, value);
        }
    }

    /// <summary>The numbers of an attribute that takes a list of them, as written; empty where they cannot be told apart.</summary>
    public IReadOnlyList<SyntaxNode> Numbers()
    {
        ExpressionSyntax[] given = [.. Positional.Select(a => a.Expression)];
        return given switch
        {
            [CollectionExpressionSyntax list] => list.Elements.All(e => e is ExpressionElementSyntax) ? list.Elements : [],
            [ArrayCreationExpressionSyntax { Initializer: { } list }] => list.Expressions,
            [ImplicitArrayCreationExpressionSyntax array] => array.Initializer.Expressions,
            _ => given,
        };
    }

    public void AppendNumber(string number) => edits.Insert(Tree, Numbers().Last().Span.End, $", {number}");

    public void RemoveFirstNumber() => edits.Remove(Tree, Numbers()[0].SpanStart, Numbers()[1].SpanStart);

    public void SetNumber(int index, string number) => edits.Replace(Tree, Numbers()[index].Span, number);

    public void SetNumbers(string numbers) => edits.Replace(Tree, TextSpan.FromBounds(Numbers()[0].SpanStart, Numbers().Last().Span.End), numbers);

    /// <summary>The arguments every layer has (<c>Name</c>, <c>Trainable</c>, <c>Allow</c>), to be kept when the layer becomes another one.</summary>
    public string CommonArguments() =>
        string.Join(", ", Arguments.Where(a => a.NameEquals?.Name.Identifier.ValueText is "Name" or "Trainable" or "Allow").Select(a => a.ToString()));

    private AttributeArgumentSyntax? Named(string name) => Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name);
}
