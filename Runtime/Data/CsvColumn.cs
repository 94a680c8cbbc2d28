using System.Globalization;

namespace ModelGen;

/// <summary>A column of a CSV file, by its name in the header or by its number from 0; texts and numbers convert to it.</summary>
public readonly record struct CsvColumn
{
    private CsvColumn(string? name, int index) => (Name, Index) = (name, index);

    /// <summary>The name in the header; null for a column by number.</summary>
    public string? Name { get; }

    /// <summary>The number from 0; 0 for a column by name.</summary>
    public int Index { get; }

    /// <summary>The column of a name.</summary>
    public static implicit operator CsvColumn(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new CsvColumn(name, 0);
    }

    /// <summary>The column of a number from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public static implicit operator CsvColumn(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new CsvColumn(null, index);
    }

    /// <inheritdoc/>
    public override string ToString() => Name is null ? "column " + Index.ToString(CultureInfo.InvariantCulture) : $"column '{Name}'";
}
