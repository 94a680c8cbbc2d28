using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>An attribute of a stack, or a layer with its wrappers, as text, with its comments.</summary>
internal sealed class StackEntry(TextSpan span, string code, bool isLayer, AttributeListSyntax list)
{
    public TextSpan Span => span;

    /// <summary>The attributes without brackets.</summary>
    public string Code => Before + code;

    /// <summary>Whether it belongs to the stack; [Model], [Compile] and others do not.</summary>
    public bool IsLayer => isLayer;

    /// <summary>The brackets in which it ends.</summary>
    public AttributeListSyntax List => list;

    /// <summary>A comment before it on its line.</summary>
    public string Before { get; set; } = "";

    /// <summary>The comments and empty lines above it.</summary>
    public List<string> Above { get; } = [];

    /// <summary>The comment at the end of its line, with the blanks before it.</summary>
    public string Behind { get; set; } = "";

    /// <summary>Whether that comment stands behind its brackets.</summary>
    public bool IsBehindList { get; set; }

    /// <summary>Whether it has comments that need a line for it alone.</summary>
    public bool HasComments => Behind.Length > 0 || Above.Any(line => line.Length > 0);
}
