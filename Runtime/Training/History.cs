using System.Globalization;
using System.Text;

namespace ModelGen;

/// <summary>What <c>Fit</c> saw, epoch by epoch. An epoch that was stopped in the middle is not part of it.</summary>
public sealed class History
{
    private readonly OrderedDictionary<string, List<double>> _series = [];
    private readonly List<int> _epochs = [];

    internal History()
    {
    }

    /// <summary>The numbers of the epochs, from 0.</summary>
    public IReadOnlyList<int> Epochs => _epochs;

    /// <summary>The names of the series: <c>loss</c>, each metric, <c>val_loss</c>, ...</summary>
    public IReadOnlyList<string> Names => [.. _series.Keys];

    /// <summary>A series: one value for each of <see cref="Epochs"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this name.</exception>
    public IReadOnlyList<double> this[string name] => _series.TryGetValue(name, out List<double>? values)
        ? values
        : throw new KeyNotFoundException($"There is no series '{name}'; there are {string.Join(", ", _series.Keys)}.");

    /// <summary>Why training ended.</summary>
    public StopReason StopReason { get; internal set; }

    /// <summary>A table with a row for each epoch.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        int[] widths = [.. _series.Keys.Select(name => Math.Max(name.Length, 9))];
        text.Append("epoch");
        for (int i = 0; i < widths.Length; i++)
        {
            text.Append("  ").Append(_series.GetAt(i).Key.PadLeft(widths[i]));
        }

        for (int row = 0; row < _epochs.Count; row++)
        {
            text.Append('\n').Append((_epochs[row] + 1).ToString(CultureInfo.InvariantCulture).PadLeft(5));
            for (int i = 0; i < widths.Length; i++)
            {
                text.Append("  ").Append(TrainingLogs.Short(_series.GetAt(i).Value[row]).PadLeft(widths[i]));
            }
        }

        return text.ToString();
    }

    /// <summary>Adds an epoch; a series that starts late has NaN before, one that ends early NaN behind.</summary>
    internal void Add(int epoch, TrainingLogs logs)
    {
        foreach ((string name, double value) in logs)
        {
            if (!_series.TryGetValue(name, out List<double>? values))
            {
                _series.Add(name, values = [.. Enumerable.Repeat(double.NaN, _epochs.Count)]);
            }

            values.Add(value);
        }

        _epochs.Add(epoch);
        foreach (List<double> values in _series.Values)
        {
            if (values.Count < _epochs.Count)
            {
                values.Add(double.NaN);
            }
        }
    }
}
