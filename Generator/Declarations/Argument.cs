namespace ModelGen.Generator.Declarations;

/// <summary>One argument of an attribute under its property name (<c>Units</c>), whether it was given by place or by name.</summary>
/// <param name="Name">In PascalCase.</param>
/// <param name="Number">A number, a bool as 0 or 1, or the value of an enum member.</param>
/// <param name="Text">A string.</param>
/// <param name="Numbers">An array of numbers.</param>
internal sealed record Argument(string Name, double Number, string? Text, EquatableArray<double> Numbers)
{
    /// <summary>An array that holds strings: its items as text, numbers too.</summary>
    public EquatableArray<string> Texts { get; init; }

    /// <summary>Whether the text is a size over named axes, such as <c>"2*C"</c>.</summary>
    public bool IsExpression { get; init; }
}
