namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>A model with a mistake, and the same model fixed.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Key">The kind of fix.</param>
/// <param name="Title">What the menu says.</param>
/// <param name="Head">The attributes before the stack.</param>
/// <param name="Stack">The layers, with semicolons between.</param>
/// <param name="Fixed">The layers after the fix; null where they stay as they are.</param>
public sealed record FixCase(string Id, string Key, string Title, string Head, string Stack, string? Fixed)
{
    /// <summary>The head after the fix; null where it stays as it is.</summary>
    public string? FixedHead { get; init; }

    /// <summary>The line that declares the class, and what follows it in the file.</summary>
    public string Tail { get; init; } = "public partial class M;\n";

    /// <summary>The same after the fix; null where it stays as it is.</summary>
    public string? FixedTail { get; init; }

    /// <summary>What stands before the head.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The same after the fix; null where it stays as it is.</summary>
    public string? FixedLead { get; init; }

    internal string Before(Layout layout) => Write(layout, Lead + Head, Stack, Tail);

    internal string After(Layout layout) => Write(layout, (FixedLead ?? Lead) + (FixedHead ?? Head), Fixed ?? Stack, FixedTail ?? Tail);

    public override string ToString() => $"{Id} {Title}: {Stack}";

    private static string Write(Layout layout, string head, string stack, string tail)
    {
        string text = Layouts.Write(layout, head, stack);
        return text[..text.LastIndexOf("public partial class", StringComparison.Ordinal)] + tail;
    }
}
