namespace ModelGen;

/// <summary>How the learning rate changes with the optimizer's steps. Source: <c>keras/src/optimizers/schedules/learning_rate_schedule.py</c>.</summary>
public enum Schedule
{
    /// <summary>It does not.</summary>
    Constant,

    /// <summary><c>rate·DecayRate^(step/DecaySteps)</c>; whole powers only with <c>Staircase</c>.</summary>
    ExponentialDecay,

    /// <summary><c>rate / (1 + DecayRate·step/DecaySteps)</c>.</summary>
    InverseTimeDecay,

    /// <summary>From the rate to <c>EndLearningRate</c> in <c>DecaySteps</c>, to the <c>Power</c>.</summary>
    PolynomialDecay,

    /// <summary><c>Values[i]</c> up to and including step <c>Boundaries[i]</c>.</summary>
    PiecewiseConstantDecay,

    /// <summary>Half a cosine to <c>CosineAlpha</c> times the rate, after <c>WarmupSteps</c> up to <c>WarmupTarget</c>.</summary>
    CosineDecay,

    /// <summary>Half cosines, each <c>TMul</c> times as long and <c>MMul</c> times as high as the one before.</summary>
    CosineDecayRestarts,
}
