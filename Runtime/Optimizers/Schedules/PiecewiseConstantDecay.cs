namespace ModelGen;

/// <summary>A fixed rate up to and including each boundary, and one behind the last.</summary>
public sealed class PiecewiseConstantDecay : LearningRateSchedule
{
    private readonly long[] _boundaries;
    private readonly double[] _values;

    /// <summary><c>values[i]</c> up to and including step <c>boundaries[i]</c>, then the last value.</summary>
    /// <param name="boundaries">Increasing numbers of steps.</param>
    /// <param name="values">The rates, one more than boundaries.</param>
    /// <exception cref="ArgumentException">The numbers of boundaries and values do not fit, or the boundaries do not increase.</exception>
    public PiecewiseConstantDecay(IEnumerable<long> boundaries, IEnumerable<double> values)
    {
        _boundaries = [.. boundaries];
        _values = [.. values];
        if (_values.Length != _boundaries.Length + 1)
        {
            throw new ArgumentException(
                $"There is one value more than boundaries; {_boundaries.Length} boundaries and {_values.Length} values were given.",
                nameof(values));
        }

        for (int i = 1; i < _boundaries.Length; i++)
        {
            if (_boundaries[i] <= _boundaries[i - 1])
            {
                throw new ArgumentException(
                    $"Boundaries increase; {_boundaries[i]} comes after {_boundaries[i - 1]}.", nameof(boundaries));
            }
        }
    }

    /// <inheritdoc/>
    public override double RateAt(long step)
    {
        int piece = 0;
        while (piece < _boundaries.Length && step > _boundaries[piece])
        {
            piece++;
        }

        return _values[piece];
    }
}
