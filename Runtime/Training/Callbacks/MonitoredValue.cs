namespace ModelGen;

/// <summary>Compares the values of a series.</summary>
internal readonly struct MonitoredValue
{
    private static readonly string[] s_growing = ["accuracy", "precision", "recall", "auc", "r2_score"];

    private readonly bool _growing;

    /// <summary>The comparison for a series.</summary>
    /// <exception cref="InvalidOperationException">There is no such series.</exception>
    public MonitoredValue(string callback, string name, MonitorMode mode, IReadOnlyList<string> names)
    {
        if (!names.Contains(name))
        {
            string missing = name.StartsWith("val_", StringComparison.Ordinal) ? " Is validation data missing?" : "";
            throw new InvalidOperationException(
                $"{callback} monitors '{name}', but training reports {string.Join(", ", names)}.{missing}");
        }

        _growing = mode == MonitorMode.Max
            || (mode == MonitorMode.Auto && Array.Exists(s_growing, end => name.EndsWith(end, StringComparison.Ordinal)));
    }

    /// <summary>What every value is better than.</summary>
    public double Worst => _growing ? double.NegativeInfinity : double.PositiveInfinity;

    /// <summary>Whether a value is better than another by more than <paramref name="delta"/>.</summary>
    public bool IsBetter(double value, double than, double delta = 0) => _growing ? value - delta > than : value + delta < than;
}
