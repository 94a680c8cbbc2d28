namespace ModelGen;

/// <summary><c>(rate − end) · (1 − step / DecaySteps)^power + end</c>, then the end rate.</summary>
/// <param name="initialLearningRate">The rate of the first step.</param>
/// <param name="decaySteps">After how many steps the end rate is reached.</param>
/// <param name="endLearningRate">The end rate.</param>
/// <param name="power">The exponent; 1 is a straight line.</param>
public sealed class PolynomialDecay(double initialLearningRate, double decaySteps, double endLearningRate = 0.0001, double power = 1)
    : LearningRateSchedule
{
    private readonly double _decaySteps = Positive(decaySteps, nameof(decaySteps));

    /// <summary>Whether it starts again over the next multiple of the steps, and does not stay at the end rate.</summary>
    public bool Cycle { get; init; }

    /// <inheritdoc/>
    public override double RateAt(long step)
    {
        double length = Cycle && step > 0 ? _decaySteps * Math.Ceiling(step / _decaySteps) : _decaySteps;
        double done = Math.Min(step, length) / length;
        return (initialLearningRate - endLearningRate) * Math.Pow(1 - done, power) + endLearningRate;
    }
}
