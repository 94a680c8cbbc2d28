namespace ModelGen;

// Arguments of the schedules; a step is one batch. Source: keras/src/optimizers/schedules/learning_rate_schedule.py.
public sealed partial class CompileAttribute
{
    /// <summary>How <see cref="LearningRate"/> changes from step to step.</summary>
    public Schedule Schedule { get; set; }

    /// <summary>ExponentialDecay, InverseTimeDecay, PolynomialDecay, CosineDecay: over how many steps; required, at least 1.</summary>
    public int DecaySteps { get; set; }

    /// <summary>ExponentialDecay, InverseTimeDecay: how much over <see cref="DecaySteps"/> steps; required.</summary>
    public double DecayRate { get; set; }

    /// <summary>ExponentialDecay, InverseTimeDecay: change only at whole multiples of <see cref="DecaySteps"/>.</summary>
    public bool Staircase { get; set; }

    /// <summary>PolynomialDecay: the rate at the end. 0.0001.</summary>
    public double EndLearningRate { get; set; } = 0.0001;

    /// <summary>PolynomialDecay: the exponent of the remaining share of the steps; 1 is a straight line. 1.</summary>
    public double Power { get; set; } = 1;

    /// <summary>PolynomialDecay: start again over the next multiple of <see cref="DecaySteps"/> instead of staying at the end.</summary>
    public bool Cycle { get; set; }

    /// <summary>PiecewiseConstantDecay: the last step of each rate of <see cref="Values"/> but the last, increasing; required.</summary>
    public int[] Boundaries { get; set; } = [];

    /// <summary>
    /// PiecewiseConstantDecay: the rates, one more than <see cref="Boundaries"/>; required. They replace <see cref="LearningRate"/>.
    /// </summary>
    public double[] Values { get; set; } = [];

    /// <summary>CosineDecay, CosineDecayRestarts: the share of the rate at which the cosine ends (<c>alpha</c> in Keras). 0.</summary>
    public double CosineAlpha { get; set; }

    /// <summary>
    /// CosineDecay: steps in which the rate rises from <see cref="LearningRate"/> to <see cref="WarmupTarget"/> first. 0.
    /// </summary>
    public int WarmupSteps { get; set; }

    /// <summary>CosineDecay: the rate after the warm-up, from which the cosine falls. No warm-up unless set.</summary>
    public double WarmupTarget { get; set; }

    /// <summary>CosineDecayRestarts: the length of the first cosine in steps; required, at least 1.</summary>
    public int FirstDecaySteps { get; set; }

    /// <summary>CosineDecayRestarts: how many times as long each cosine is as the one before. 2.</summary>
    public double TMul { get; set; } = 2;

    /// <summary>CosineDecayRestarts: how many times as high each cosine starts as the one before. 1.</summary>
    public double MMul { get; set; } = 1;
}
