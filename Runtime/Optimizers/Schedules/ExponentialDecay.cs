namespace ModelGen;

/// <summary><c>rate · DecayRate^(step / DecaySteps)</c>.</summary>
/// <param name="initialLearningRate">The rate of the first step.</param>
/// <param name="decaySteps">In how many steps the rate is multiplied by <paramref name="decayRate"/>.</param>
/// <param name="decayRate">The factor.</param>
public sealed class ExponentialDecay(double initialLearningRate, double decaySteps, double decayRate) : LearningRateSchedule
{
    private readonly double _decaySteps = Positive(decaySteps, nameof(decaySteps));

    /// <summary>Whether the rate changes only at whole multiples of the steps.</summary>
    public bool Staircase { get; init; }

    /// <inheritdoc/>
    public override double RateAt(long step)
    {
        double periods = step / _decaySteps;
        return initialLearningRate * Math.Pow(decayRate, Staircase ? Math.Floor(periods) : periods);
    }
}
