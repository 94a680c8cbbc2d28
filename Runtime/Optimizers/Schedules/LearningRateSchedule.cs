namespace ModelGen;

/// <summary>
/// A learning rate that depends on the number of the optimizer's step. Formulas: <c>keras/src/optimizers/schedules/learning_rate_schedule.py</c>.
/// Derive from it for a schedule of your own.
/// </summary>
public abstract class LearningRateSchedule
{
    /// <summary>The rate of a step.</summary>
    /// <param name="step">How many steps were done before it: 0 for the first.</param>
    public abstract double RateAt(long step);

    /// <summary>Checks a length in steps.</summary>
    private protected static double Positive(double steps, string name) =>
        steps > 0 && double.IsFinite(steps)
            ? steps
            : throw new ArgumentOutOfRangeException(name, steps, $"{name} must be above 0.");
}
