using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Declarations;

namespace ModelGen.Generator.Shapes;

/// <summary>The names of axes: how a declaration writes them, and what generated code calls them.</summary>
internal static class AxisNames
{
    /// <summary>What generated code uses itself where the lengths of axes are locals.</summary>
    private static readonly HashSet<string> s_taken = new(StringComparer.Ordinal)
    {
        "team", "sizes", "weights", "input", "scratch", "output", "pass", "first", "last", "sample", "outputs", "targets", "state", "options",
        "axes", "samples", "packed", "predictions", "In", "At", "SizeAt", "Formulas", "Description", "Measure", "ThrowTooShort", "Predict", "AsSpan", "BatchOf", "S", "TV",
    };

    // Sums, operands and parts of the code that is written for small products and of the overloads for arrays.
    private static readonly Regex s_takenForms = new("^([a-z]|r[0-9]+c[0-9]+[a-d]?|Small[0-9]+|result[0-9]+|[A-Za-z]+Part[0-9]+)$", RegexOptions.CultureInvariant);

    /// <summary>The local variable that holds an axis' length.</summary>
    public static string Local(string name)
    {
        string stem = name.TrimEnd('_');
        return s_taken.Contains(stem) || s_takenForms.IsMatch(stem) ? name + "_"
            : SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name
            : name;
    }

    /// <summary>The axes that an argument lists.</summary>
    public static IReadOnlyList<string> Of(Argument? shape) => shape is null ? []
        : shape.Texts.Count > 0 ? shape.Texts
        : [.. shape.Numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture))];

    /// <summary>A shape as an attribute's arguments: <c>"T", 64</c>.</summary>
    public static string Text(IEnumerable<string> shape) =>
        string.Join(", ", shape.Select(axis => long.TryParse(axis, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? axis : $"\"{axis}\""));

    /// <summary>Reads an axis: a number, a name, or a name with what its length is a multiple of (<c>H%4</c>).</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public static string? Read(string text, out long length, out string? name, out long multipleOf)
    {
        name = null;
        multipleOf = 1;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out length))
        {
            return length >= 1 ? null : "every axis of one sample is at least 1";
        }

        string[] parts = [.. text.Split('%').Select(part => part.Trim())];
        if (parts.Length > 2 || !SyntaxFacts.IsValidIdentifier(parts[0]))
        {
            return "an axis is a length, such as 64, or a name for a length that is known when the model is called, such as \"T\", or \"T%4\" if it is always a multiple of 4";
        }

        if (parts[0] == "batch")
        {
            return "the batch is an axis of every model and is not declared; give the shape of ONE sample";
        }

        if (parts.Length == 2 && !(long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out multipleOf) && multipleOf is >= 1 and <= int.MaxValue))
        {
            return $"what the length is a multiple of must be a number from 1, such as \"{parts[0]}%4\"";
        }

        name = parts[0];
        return null;
    }
}
