using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ModelGen;

/// <summary>
/// The numbers of an epoch so far by Keras' names: <c>loss</c>, each metric, and at the end of an epoch with validation <c>val_loss</c> and
/// so on. What a callback gets is valid during the call.
/// </summary>
public sealed class TrainingLogs : IReadOnlyDictionary<string, double>
{
    private readonly List<string> _names = [];
    private readonly List<double> _values = [];

    internal TrainingLogs()
    {
    }

    /// <summary>The number of values.</summary>
    public int Count => _names.Count;

    /// <summary>The names in the order in which they are reported.</summary>
    public IEnumerable<string> Keys => _names;

    /// <summary>The values in that order.</summary>
    public IEnumerable<double> Values => _values;

    /// <summary>The value of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this name.</exception>
    public double this[string key] => TryGetValue(key, out double value)
        ? value
        : throw new KeyNotFoundException($"There is no '{key}'; there are {string.Join(", ", _names)}.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _names.Contains(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out double value)
    {
        int index = _names.IndexOf(key);
        value = index < 0 ? 0 : _values[index];
        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, double>> GetEnumerator()
    {
        for (int i = 0; i < _names.Count; i++)
        {
            yield return new KeyValuePair<string, double>(_names[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As the progress bar shows it: <c>loss 0.2134  accuracy 0.9371</c>.</summary>
    public override string ToString() => string.Join(
        "  ", _names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"{name} {Short(_values[i])}")));

    /// <summary>Four digits behind the point, or an exponent where that would show too little.</summary>
    internal static string Short(double value) =>
        value.ToString(value != 0 && (Math.Abs(value) < 0.001 || Math.Abs(value) >= 1e5) ? "0.000e+0" : "0.0000", CultureInfo.InvariantCulture);

    internal void Clear()
    {
        _names.Clear();
        _values.Clear();
    }

    internal void Set(string name, double value)
    {
        int index = _names.IndexOf(name);
        if (index < 0)
        {
            _names.Add(name);
            _values.Add(value);
        }
        else
        {
            _values[index] = value;
        }
    }
}
