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

    /// <summary>Sets <c>Name = [...]</c>.</summary>
    public void SetList(string name, IEnumerable<string> elements)
    {
        string list = string.Join(", ", elements);
        Set(name, Tree.IsCSharp12() ? $"[{list}]" : $"new[] {{ {list} }}");
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

    /// <summary>What is given for <c>Name = value</c>.</summary>
    public ExpressionSyntax? Value(string name) => Named(name)?.Expression;

    /// <summary>
    /// The numbers of an attribute that takes a list of them, as written, behind as many other constructor arguments; empty where they
    /// cannot be told apart.
    /// </summary>
    public IReadOnlyList<SyntaxNode> Numbers(int skip = 0)
    {
        ExpressionSyntax[] given = [.. Positional.Skip(skip).Select(a => a.Expression)];
        return given is [var single] ? Elements(single) ?? given : given;
    }

    public void AppendNumber(string number, int skip = 0)
    {
        if (Numbers(skip) is { Count: > 0 } numbers)
        {
            edits.Insert(Tree, numbers[^1].Span.End, $", {number}");
        }
    }

    public void RemoveFirstNumber(int skip = 0)
    {
        if (Numbers(skip) is { Count: > 1 } numbers)
        {
            edits.Remove(Tree, numbers[0].SpanStart, numbers[1].SpanStart);
        }
    }

    public void SetNumber(int index, string number, int skip = 0)
    {
        if (Numbers(skip).ElementAtOrDefault(index) is { } given)
        {
            edits.Replace(Tree, given.Span, number);
        }
    }

    public void SetNumbers(string numbers, int skip = 0) => SetAll(Numbers(skip), numbers);

    /// <summary>The elements of <c>Name = [...]</c>, or the single one of <c>Name = value</c>; empty where it is not given.</summary>
    public IReadOnlyList<SyntaxNode> NamedElements(string name) => Value(name) is { } value ? Elements(value) ?? [value] : [];

    public void SetNamedElements(string name, string elements) => SetAll(NamedElements(name), elements);

    /// <summary>The arguments every layer has (<c>Name</c>, <c>Trainable</c>, <c>Allow</c>), to be kept when the layer becomes another one.</summary>
    public string CommonArguments() =>
        string.Join(", ", Arguments.Where(a => a.NameEquals?.Name.Identifier.ValueText is "Name" or "Trainable" or "Allow").Select(a => a.ToString()));

    /// <summary>The elements of an array or collection expression; null for another expression.</summary>
    private static IReadOnlyList<SyntaxNode>? Elements(ExpressionSyntax expression) => expression switch
    {
        CollectionExpressionSyntax list => list.Elements.All(e => e is ExpressionElementSyntax) ? list.Elements : [],
        ArrayCreationExpressionSyntax { Initializer: { } list } => list.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        _ => null,
    };

    private void SetAll(IReadOnlyList<SyntaxNode> numbers, string text)
    {
        if (numbers.Count > 0)
        {
            edits.Replace(Tree, TextSpan.FromBounds(numbers[0].SpanStart, numbers[^1].Span.End), text);
        }
    }

    private AttributeArgumentSyntax? Named(string name) => Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name);
}
