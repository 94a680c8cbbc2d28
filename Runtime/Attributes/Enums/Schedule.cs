namespace ModelGen;

/// <summary>
/// How the learning rate changes with the optimizer's steps, the first of which is step 0. Source:
/// <c>keras/src/optimizers/schedules/learning_rate_schedule.py</c>.
/// </summary>
public enum Schedule
{
    /// <summary>It does not.</summary>
    Constant,

    /// <summary><c>rate·DecayRate^(step/DecaySteps)</c>; whole powers only with <c>Staircase</c>.</summary>
    ExponentialDecay,

    /// <summary><c>rate / (1 + DecayRate·step/DecaySteps)</c>; whole quotients only with <c>Staircase</c>.</summary>
    InverseTimeDecay,

    /// <summary>
    /// <c>(rate − EndLearningRate)·(1 − step/DecaySteps)^Power + EndLearningRate</c>, then constant; starts again with <c>Cycle</c>.
    /// </summary>
    PolynomialDecay,

    /// <summary><c>Values[i]</c> up to and including step <c>Boundaries[i]</c>, after the last boundary the last value.</summary>
    PiecewiseConstantDecay,

    /// <summary>
    /// Half a cosine of <c>DecaySteps</c> down to <c>CosineAlpha</c> times where it starts: at the rate, or after a straight warm-up at its
    /// target.
    /// </summary>
    CosineDecay,

    /// <summary>
    /// Half cosines (Loshchilov and Hutter 2017), each <c>TMul</c> times as long and <c>MMul</c> times as high as the one before.
    /// </summary>
    CosineDecayRestarts,
}
