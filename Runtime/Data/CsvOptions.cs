namespace ModelGen;

/// <summary>How a CSV file is read.</summary>
public sealed record CsvOptions
{
    /// <summary>What separates the fields: a comma, a semicolon, a tab, ...</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Whether the first line names the columns.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>What becomes of fields without a value: empty, <c>NaN</c>, <c>NA</c>, <c>N/A</c> or <c>null</c>, in any case.</summary>
    public MissingValues Missing { get; init; }
}
