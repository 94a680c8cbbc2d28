namespace ModelGen;

/// <summary><c>rate / (1 + DecayRate · step / DecaySteps)</c>.</summary>
/// <param name="initialLearningRate">The rate of the first step.</param>
/// <param name="decaySteps">In how many steps <paramref name="decayRate"/> is added to the divisor.</param>
/// <param name="decayRate">What is added.</param>
public sealed class InverseTimeDecay(double initialLearningRate, double decaySteps, double decayRate) : LearningRateSchedule
{
    private readonly double _decaySteps = Positive(decaySteps, nameof(decaySteps));

    /// <summary>Whether the rate changes only at whole multiples of the steps.</summary>
    public bool Staircase { get; init; }

    /// <inheritdoc/>
    public override double RateAt(long step)
    {
        double periods = step / _decaySteps;
        return initialLearningRate / (1 + decayRate * (Staircase ? Math.Floor(periods) : periods));
    }
}
