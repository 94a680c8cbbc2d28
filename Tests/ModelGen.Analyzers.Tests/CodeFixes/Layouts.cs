using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>The ways to write a stack that every fix must keep.</summary>
public enum Layout
{
    /// <summary><c>[Flatten, Dense(4)]</c>.</summary>
    OneList,

    /// <summary>Brackets for each layer, each on its line.</summary>
    OnePerLine,

    /// <summary>One list with a line for each layer.</summary>
    ListOfLines,
}

public sealed class Layouts : TheoryData<Layout>
{
    public Layouts()
        : base(Enum.GetValues<Layout>())
    {
    }

    /// <summary>A class with a head and a stack, with comments around the stack.</summary>
    internal static string Write(Layout layout, string head, string stack)
    {
        string[] layers = stack.Split("; ");
        string written = layout switch
        {
            Layout.OneList => $"[{string.Join(", ", layers)}]",
            Layout.OnePerLine => string.Join("\n", layers.Select(l => $"[{l}]")),
            _ => $"[\n    {string.Join(",\n    ", layers)}\n]",
        };
        return $"{Verify.Usings}\n{head} // the input\n{written}\n// the end\npublic partial class M;\n";
    }
}
