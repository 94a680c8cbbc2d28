namespace ModelGen;

/// <summary>Samples and targets from the columns of a CSV file. All values are read at once and kept as floats.</summary>
/// <example>
/// <code>
/// var houses = CsvDataSource.Read("houses.csv", features: ["area", "rooms", "age"], targets: ["price"]);
/// model.Fit(houses);
/// </code>
/// </example>
public sealed class CsvDataSource : IDataSource
{
    private readonly float[] _features;
    private readonly float[] _targets;

    internal CsvDataSource(int count, int featureCount, int targetCount, float[] features, float[] targets)
    {
        (Count, SampleLength, TargetLength) = (count, featureCount, targetCount);
        (_features, _targets) = (features, targets);
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>The number of feature columns.</summary>
    public int SampleLength { get; }

    /// <summary>The number of target columns.</summary>
    public int TargetLength { get; }

    /// <summary>All features: <c>Count · SampleLength</c> values, row by row.</summary>
    public ReadOnlySpan<float> Features => _features;

    /// <summary>All targets: <c>Count · TargetLength</c> values, row by row.</summary>
    public ReadOnlySpan<float> Targets => _targets;

    /// <summary>Reads a file in UTF-8. Numbers have a decimal point, whatever the culture.</summary>
    /// <param name="path">The file.</param>
    /// <param name="features">The columns that make up a sample, by name or number from 0.</param>
    /// <param name="targets">The columns that make up a target.</param>
    /// <param name="options">Separator, header and missing values; null for the defaults.</param>
    /// <exception cref="ArgumentException">No feature is given, or a column by name although there is no header.</exception>
    /// <exception cref="InvalidDataException">A column is missing, or a field is not a finite number; it names line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CsvDataSource Read(
        string path, IReadOnlyList<CsvColumn> features, IReadOnlyList<CsvColumn> targets, CsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using StreamReader reader = new(path);
        return Read(reader, Path.GetFileName(path), features, targets, options);
    }

    /// <summary>Reads CSV text. Numbers have a decimal point, whatever the culture.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">What the text is called in errors.</param>
    /// <param name="features">The columns that make up a sample, by name or number from 0.</param>
    /// <param name="targets">The columns that make up a target.</param>
    /// <param name="options">Separator, header and missing values; null for the defaults.</param>
    /// <exception cref="ArgumentException">No feature is given, or a column by name although there is no header.</exception>
    /// <exception cref="InvalidDataException">A column is missing, or a field is not a finite number; it names line and column.</exception>
    public static CsvDataSource Read(
        TextReader text, string name, IReadOnlyList<CsvColumn> features, IReadOnlyList<CsvColumn> targets, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(targets);
        return new CsvTable(text, name, options ?? new CsvOptions()).Read(features, targets);
    }

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> x, Span<float> y)
    {
        for (int i = 0; i < indices.Length; i++)
        {
            _features.AsSpan(indices[i] * SampleLength, SampleLength).CopyTo(x[(i * SampleLength)..]);
            _targets.AsSpan(indices[i] * TargetLength, TargetLength).CopyTo(y[(i * TargetLength)..]);
        }
    }
}
