using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>Moves the selected layers into a new [Block] and uses it in their place.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ExtractBlockRefactoringProvider)), Shared]
public sealed class ExtractBlockRefactoringProvider : StackRefactoringProvider
{
    internal override IEnumerable<StackRefactoring> Refactorings(StackSyntax stack, TextSpan selection, CancellationToken cancellation)
    {
        StackItem[] selected = [.. stack.Items.Where(item => item.Span.OverlapsWith(selection))];
        int count = selected.Count(item => !item.IsConnection);
        if (selection.IsEmpty || count == 0 || IsGeneric(stack.Type) || HasOthers(stack, selected, selection))
        {
            return [];
        }

        string title = $"Extract {count.ToString(CultureInfo.InvariantCulture)} layer{(count == 1 ? "" : "s")} into a block";
        string name = UniqueName(stack, cancellation);
        TextEdits anyShape = Edits(stack, selected, name, []);
        return Axes(stack, anyShape, name, cancellation)
            .Select(axes => new StackRefactoring(title, "ExtractBlock", Edits(stack, selected, name, axes)))
            .Append(new StackRefactoring(title, "ExtractBlock", anyShape));
    }

    /// <summary>A block in a generic type could not be an argument of an attribute.</summary>
    private static bool IsGeneric(INamedTypeSymbol? type) => type is not null && (type.Arity > 0 || IsGeneric(type.ContainingType));

    /// <summary>Whether the selection touches attributes that are no layers, or some stand between those that are.</summary>
    private static bool HasOthers(StackSyntax stack, StackItem[] selected, TextSpan selection)
    {
        var all = TextSpan.FromBounds(
            Math.Min(selection.Start, selected[0].Span.Start), Math.Max(selection.End, selected[selected.Length - 1].Span.End));
        return stack.Declaration.AttributeLists.SelectMany(list => list.Attributes)
            .Any(attribute => attribute.Span.OverlapsWith(all) && !selected.Any(item => item.Syntax.Attributes.Contains(attribute)));
    }

    private static string UniqueName(StackSyntax stack, CancellationToken cancellation)
    {
        SemanticModel semantics = stack.Compilation.GetSemanticModel(stack.Tree);
        for (int i = 1; ; i++)
        {
            string name = "Block" + i.ToString(CultureInfo.InvariantCulture);
            if (semantics.LookupSymbols(stack.Declaration.SpanStart, name: name).IsEmpty
                && !stack.Compilation.ContainsSymbolsWithName(name, SymbolFilter.All, cancellation))
            {
                return name;
            }
        }
    }

    /// <summary>
    /// Names for the axes of what comes in, best first: those of the block around where it has as many, since sizes are expressions over
    /// them, else the usual ones. None where different numbers of axes come in.
    /// </summary>
    private static IEnumerable<string[]> Axes(StackSyntax stack, TextEdits anyShape, string name, CancellationToken cancellation)
    {
        Compilation changed = anyShape.Apply(stack.Compilation);
        INamedTypeSymbol type = changed.Assembly.GetTypeByMetadataName(ModelInSource.MetadataName(stack.Type))!;
        int[] ranks =
        [
            .. Networks.Of(changed, type, cancellation)
                .SelectMany(network => CheckedModel.Check(network).Layers)
                .SelectMany(layer => layer.Place.Scopes())
                .Where(scope => scope.Declaration.Name == name)
                .Select(scope => scope.Entering?.Rank)
                .OfType<int>()
                .Distinct(),
        ];
        string[] outer = [.. StackReader.ReadBlock(stack.Type) is { } block ? block.Axes : default];
        if (ranks.Length != 1 || (stack.IsBlock && outer.Length == 0))
        {
            return [];
        }

        return ranks[0] == outer.Length ? [outer] : Usual(ranks[0]) is { Length: > 0 } usual ? [usual] : [];
    }

    private static string[] Usual(int rank) => rank switch
    {
        1 => ["C"],
        2 => ["T", "C"],
        3 => ["H", "W", "C"],
        4 => ["D", "H", "W", "C"],
        _ => [],
    };

    private static TextEdits Edits(StackSyntax stack, StackItem[] selected, string name, IReadOnlyList<string> axes)
    {
        SyntaxTree tree = stack.Tree;
        SourceText text = tree.GetText();
        SemanticModel semantics = stack.Compilation.GetSemanticModel(tree);
        AttributeSyntax first = selected[0].Syntax.First;
        AttributeSyntax last = selected[selected.Length - 1].Syntax.Inner;

        // What is cut out is text between two attributes, so that brackets within it are whole, and comments go along.
        bool isWhole = LayerSyntax.List(first).Attributes[0] == first && LayerSyntax.List(last).Attributes.Last() == last;
        TextSpan cut = isWhole
            ? TextSpan.FromBounds(LayerSyntax.List(first).SpanStart, LayerSyntax.List(last).Span.End)
            : TextSpan.FromBounds(first.SpanStart, last.Span.End);
        TextSpan comment = CommentBehind(text, cut.End);
        string layers = isWhole ? text.ToString(cut) : $"[{text.ToString(cut)}]";
        string use = $"{NameBinder.Attribute(semantics, first, "Use", 1)}<{name}>";
        var edits = new TextEdits();
        edits.Replace(tree, cut, isWhole ? $"[{use}]" : use);
        if (!comment.IsEmpty)
        {
            edits.Replace(tree, comment, "");
        }

        string arguments = axes.Count == 0 ? "" : $"({string.Join(", ", axes.Select(a => $"\"{a}\""))})";
        string block = NameBinder.Attribute(semantics, first, "Block");
        AddClass(edits, stack.Declaration, name, $"[{block}{arguments}]", layers + text.ToString(comment));
        return edits;
    }

    /// <summary>
    /// The comment about the last of the layers: at the end of its line, with the blanks before it. One behind brackets that are cut through
    /// is about others too.
    /// </summary>
    private static TextSpan CommentBehind(SourceText text, int end)
    {
        int start = end < text.Length && text[end] == ',' ? end + 1 : end;
        string rest = text.RestOfLine(start);
        return rest.StartsWith("//", StringComparison.Ordinal)
            ? TextSpan.FromBounds(start, text.SkipBlanks(start) + rest.Length)
            : new TextSpan(start, 0);
    }

    /// <summary>The block behind the class, as accessible as that.</summary>
    private static void AddClass(TextEdits edits, TypeDeclarationSyntax beside, string name, string block, string layers)
    {
        SourceText text = beside.SyntaxTree.GetText();
        string newLine = text.NewLine() + text.Indentation(beside.SpanStart);
        string modifiers = string.Concat(beside.Modifiers.Where(IsAccessibility).Select(m => m.Text + " "));
        string body = beside.SyntaxTree.IsCSharp12() ? ";" : " { }";
        string code = $"{text.NewLine()}{newLine}{block}{newLine}{layers}{newLine}{modifiers}class {name}{body}";
        int end = beside.Span.End;
        if (text.EndsLine(end))
        {
            edits.Insert(beside.SyntaxTree, text.Lines.GetLineFromPosition(end).End, code);
        }
        else
        {
            edits.Replace(beside.SyntaxTree, TextSpan.FromBounds(end, text.SkipBlanks(end)), code + newLine);
        }
    }

    private static bool IsAccessibility(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword
        or SyntaxKind.ProtectedKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.FileKeyword;
}
