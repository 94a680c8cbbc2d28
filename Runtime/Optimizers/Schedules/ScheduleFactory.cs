namespace ModelGen;

/// <summary>Makes the learning-rate schedule that <c>[Compile]</c> describes.</summary>
internal static class ScheduleFactory
{
    /// <summary>The schedule that starts at <paramref name="rate"/>; null for a constant rate.</summary>
    public static LearningRateSchedule? Create(CompileInfo compile, double rate)
    {
        bool staircase = compile.Switches.Contains("Staircase");
        return compile.Schedule switch
        {
            Schedule.Constant => null,
            Schedule.ExponentialDecay =>
                new ExponentialDecay(rate, Needed("DecaySteps"), Needed("DecayRate")) { Staircase = staircase },
            Schedule.InverseTimeDecay =>
                new InverseTimeDecay(rate, Needed("DecaySteps"), Needed("DecayRate")) { Staircase = staircase },
            Schedule.PolynomialDecay =>
                new PolynomialDecay(rate, Needed("DecaySteps"), Number("EndLearningRate", 0.0001), Number("Power", 1))
                {
                    Cycle = compile.Switches.Contains("Cycle"),
                },
            Schedule.PiecewiseConstantDecay => new PiecewiseConstantDecay(compile.Boundaries.Select(step => (long)step), compile.Values),
            Schedule.CosineDecay => new CosineDecay(rate, Needed("DecaySteps"), Number("CosineAlpha", 0))
            {
                WarmupSteps = Number("WarmupSteps", 0),
                WarmupTarget = compile.Numbers.TryGetValue("WarmupTarget", out double target) ? target : null,
            },
            Schedule.CosineDecayRestarts => new CosineDecayRestarts(
                rate, Needed("FirstDecaySteps"), Number("TMul", 2), Number("MMul", 1), Number("CosineAlpha", 0)),
            _ => throw new ArgumentOutOfRangeException(nameof(compile), compile.Schedule, "There is no such schedule."),
        };

        double Number(string name, double otherwise) => compile.Numbers.TryGetValue(name, out double value) ? value : otherwise;

        double Needed(string name) => compile.Numbers.TryGetValue(name, out double value)
            ? value
            : throw new InvalidOperationException($"[Compile] says Schedule.{compile.Schedule}, which needs {name}.");
    }
}
