namespace ModelGen;

/// <summary>
/// Half a cosine from the rate to <c>alpha · rate</c> (Loshchilov and Hutter 2016); with a warm-up, first a straight line up to
/// <see cref="WarmupTarget"/>, from which the cosine then falls.
/// </summary>
/// <param name="initialLearningRate">The rate of the first step.</param>
/// <param name="decaySteps">The length of the cosine in steps, without the warm-up.</param>
/// <param name="alpha">The share of the rate that is left at the end.</param>
public sealed class CosineDecay(double initialLearningRate, double decaySteps, double alpha = 0) : LearningRateSchedule
{
    private readonly double _decaySteps = Positive(decaySteps, nameof(decaySteps));

    /// <summary>The rate after the warm-up; null for none.</summary>
    public double? WarmupTarget { get; init; }

    /// <summary>The length of the warm-up in steps.</summary>
    public double WarmupSteps { get; init; }

    /// <inheritdoc/>
    public override double RateAt(long step)
    {
        if (WarmupTarget is not { } target)
        {
            return Cosine(step, initialLearningRate);
        }

        return step < WarmupSteps
            ? initialLearningRate + (target - initialLearningRate) * (step / WarmupSteps)
            : Cosine(step - WarmupSteps, target);
    }

    private double Cosine(double step, double start)
    {
        double done = Math.Min(step, _decaySteps) / _decaySteps;
        return start * ((1 - alpha) * 0.5 * (1 + Math.Cos(Math.PI * done)) + alpha);
    }
}
