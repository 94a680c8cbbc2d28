namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>One model or more for each row of <c>Analyzers/Rules/Fixes.md</c>.</summary>
internal static partial class FixCases
{
    public static IReadOnlyList<FixCase> All { get; } = [.. Declarations, .. Arguments, .. Shapes, .. Suspicious, .. Outputs, .. SecondOutputs, .. Training];

    /// <summary>A model behind [Compile].</summary>
    private static string Compiled(string compile, string model = "[Model(8)]") => $"{model}\n[Compile({compile})]";
}
