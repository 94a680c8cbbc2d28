using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>Copies the layers of a block to where it is used: with its sizes, names and tensors as they are there.</summary>
internal sealed class BlockCopy
{
    private readonly StackSyntax _target;
    private readonly StackItem _use;
    private readonly StackSyntax _block;
    private readonly BlockRun _run;
    private readonly bool _isSameScope;
    private readonly Dictionary<string, string> _tensors = new(StringComparer.Ordinal);

    public BlockCopy(StackSyntax target, StackItem use, StackSyntax block, BlockRun run, HashSet<string> names)
    {
        _target = target;
        _use = use;
        _block = block;
        _run = run;
        _isSameScope = block.Tree == target.Tree && SymbolEqualityComparer.Default.Equals(block.Type.ContainingSymbol, target.Type.ContainingSymbol);
        foreach (string name in TensorNames.Given(block.Items.Where(item => item.Kind == "Tap")))
        {
            _tensors[name] = TensorNames.Add(names, name);
        }
    }

    /// <summary>The items in brackets as the block has them, with the comments before them; null where a size is not known.</summary>
    public IReadOnlyList<IReadOnlyList<CommentedCode>>? Write()
    {
        (StackItem Item, string? Code)[] written = [.. _block.Items.Select((item, i) => (item, Item(item, i)))];
        return written.Any(w => w.Code is null)
            ? null
            : [.. written.GroupBy(w => LayerSyntax.List(w.Item.Syntax.First), w => new CommentedCode(w.Code!, CommentedCode.CommentsOf(w.Item)))
                .Select(brackets => brackets.ToList())];
    }

    private string? Item(StackItem item, int index)
    {
        List<string> attributes = [];
        LayerDeclaration? declaration = item.Declaration;
        for (int i = 0; i < item.Attributes.Length; i++)
        {
            if (Attribute(item.Attributes[i], item.Syntax.Attributes[i], declaration!, i == 0 ? Name(item, index) : null) is not { } code)
            {
                return null;
            }

            attributes.Add(code);
            declaration = declaration!.Wrapped;
        }

        return string.Join(", ", attributes);
    }

    /// <summary>The name an item must be given so that the layers are called as before; null where that is the one it has.</summary>
    private string? Name(StackItem item, int index)
    {
        (string? prefix, string? own) = (_use.Declaration.Name, item.Declaration.Name);
        string? prefixed = prefix is null ? own : own is null ? prefix : $"{prefix}_{own}";
        string? name = item.IsConnection ? own
            : item.Declaration.Blocks.Count > 0 ? prefixed
            : own is null ? null
            : _run.LayerName(index) ?? prefixed;
        return name == own ? null : name;
    }

    private string? Attribute(AttributeData attribute, AttributeSyntax syntax, LayerDeclaration declaration, string? name)
    {
        var edits = new TextEdits();
        if (!_isSameScope)
        {
            edits.Replace(_block.Tree, syntax.Name.Span, AttributeName(attribute, declaration));
        }

        AttributeArgumentSyntax[] arguments = [.. syntax.ArgumentList?.Arguments ?? default];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (SizeAt(attribute, declaration, arguments[i], i) is { } size)
            {
                if (_run.Size(size) is not { } written)
                {
                    return null;
                }

                edits.Replace(_block.Tree, arguments[i].Expression.Span, written);
            }
            else if (arguments[i].NameEquals?.Name.Identifier.ValueText is not ("Name" or "Allow"))
            {
                RenameTensors(edits, arguments[i].Expression);
            }
        }

        if (name is not null)
        {
            new ArgumentEditor(edits, syntax).Set("Name", Literals.Text(name));
        }

        return Text(edits, syntax);
    }

    private string AttributeName(AttributeData attribute, LayerDeclaration declaration)
    {
        SemanticModel semantics = _target.Compilation.GetSemanticModel(_target.Tree);
        AttributeSyntax near = _use.Syntax.First;
        INamedTypeSymbol kind = attribute.AttributeClass!;
        string name = NameBinder.Attribute(semantics, near, declaration.Kind, kind.Arity);
        IEnumerable<string> blocks = kind.TypeArguments.Select(type => type.ToMinimalDisplayString(semantics, near.SpanStart));
        return kind.Arity == 0 ? name : $"{name}<{string.Join(", ", blocks)}>";
    }

    /// <summary>The expression over named axes that an argument is, if it is one.</summary>
    private static string? SizeAt(AttributeData attribute, LayerDeclaration declaration, AttributeArgumentSyntax argument, int index)
    {
        if (argument.NameEquals is not null || attribute.AttributeConstructor is not { Parameters: { Length: > 0 } parameters })
        {
            return null;
        }

        string name = argument.NameColon?.Name.Identifier.ValueText ?? parameters[Math.Min(index, parameters.Length - 1)].Name;
        return declaration.Arguments.FirstOrDefault(a => a.IsExpression && string.Equals(a.Name, name, StringComparison.OrdinalIgnoreCase))?.Text;
    }

    private void RenameTensors(TextEdits edits, ExpressionSyntax argument)
    {
        SemanticModel semantics = _block.Compilation.GetSemanticModel(_block.Tree);
        foreach (ExpressionSyntax expression in argument.DescendantNodesAndSelf(node => Value(node) is null).OfType<ExpressionSyntax>())
        {
            if (Value(expression) is { } old && _tensors.TryGetValue(old, out string? name) && name != old)
            {
                edits.Replace(_block.Tree, expression.Span, Literals.Text(name));
            }
        }

        string? Value(SyntaxNode node) => node is ExpressionSyntax expression ? semantics.GetConstantValue(expression).Value as string : null;
    }

    private string Text(TextEdits edits, AttributeSyntax syntax)
    {
        IEnumerable<TextChange> changes = edits.Trees.SelectMany(tree => edits.In(tree))
            .Select(change => new TextChange(new TextSpan(change.Span.Start - syntax.SpanStart, change.Span.Length), change.NewText!));
        return _block.Tree.GetText().GetSubText(syntax.Span).WithChanges(changes).ToString();
    }
}
