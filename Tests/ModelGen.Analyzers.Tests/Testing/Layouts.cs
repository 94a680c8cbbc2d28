namespace ModelGen.Analyzers.Tests;

/// <summary>Writes a model's attributes in the two ways people do: in one list, and each on a line of its own.</summary>
internal static class Layouts
{
    /// <summary>Both ways, as the classes OneList and OnePerLine. The attributes are separated by commas and may hold markup.</summary>
    public static string Both(string attributes, string modifiers = "public partial class")
    {
        string[] parts = [.. Split(attributes)];
        string list = $"[{string.Join(", ", parts)}]";
        string lines = string.Join("\n", parts.Select(p => $"[{p}]"));
        return $"{Verify.Usings}{list}\n{modifiers} OneList;\n\n{lines}\n{modifiers} OnePerLine;\n";
    }

    private static IEnumerable<string> Split(string attributes)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < attributes.Length; i++)
        {
            depth += attributes[i] switch
            {
                '(' or '[' or '{' => 1,
                ')' or ']' or '}' => -1,
                _ => 0,
            };
            if (attributes[i] == ',' && depth == 0)
            {
                yield return attributes[start..i].Trim();
                start = i + 1;
            }
        }

        yield return attributes[start..].Trim();
    }
}
