using Xunit;

namespace ModelGen.Tests;

public sealed class ScheduleTests
{
    public static TheoryData<string, long, double> Rates => new()
    {
        { "exponential", 0, 0.1 },
        { "exponential", 50, 0.1 * 0.9797958971132712 },
        { "exponential staircase", 150, 0.096 },
        { "inverse", 4, 0.1 / 3 },
        { "inverse staircase", 14, 0.1 / 1.5 },
        { "polynomial", 25, 0.09 * 0.8660254037844386 + 0.01 },
        { "polynomial", 100, 0.01 },
        { "polynomial", 1000, 0.01 },
        { "polynomial cycle", 150, 0.055 },
        { "polynomial cycle", 0, 0.1 },
        { "piecewise", 10, 1 },
        { "piecewise", 11, 0.5 },
        { "piecewise", 20, 0.5 },
        { "piecewise", 21, 0.25 },
        { "cosine", 0, 0.1 },
        { "cosine", 500, 0.055 },
        { "cosine", 5000, 0.01 },
        { "warm-up", 5, 0.05 },
        { "warm-up", 10, 0.1 },
        { "warm-up", 510, 0.05 },
        { "restarts", 5, 0.05 },
        { "restarts", 10, 0.05 },
        { "restarts", 20, 0.025 },
        { "restarts", 30, 0.025 },
        { "restarts same", 25, 0.05 },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void GivesTheRateOfItsFormula(string name, long step, double expected)
    {
        LearningRateSchedule schedule = name switch
        {
            "exponential" => new ExponentialDecay(0.1, 100, 0.96),
            "exponential staircase" => new ExponentialDecay(0.1, 100, 0.96) { Staircase = true },
            "inverse" => new InverseTimeDecay(0.1, 1, 0.5),
            "inverse staircase" => new InverseTimeDecay(0.1, 10, 0.5) { Staircase = true },
            "polynomial" => new PolynomialDecay(0.1, 100, 0.01, 0.5),
            "polynomial cycle" => new PolynomialDecay(0.1, 100, 0.01, 0.5) { Cycle = true },
            "piecewise" => new PiecewiseConstantDecay([10, 20], [1, 0.5, 0.25]),
            "cosine" => new CosineDecay(0.1, 1000, 0.1),
            "warm-up" => new CosineDecay(0, 1000) { WarmupSteps = 10, WarmupTarget = 0.1 },
            "restarts" => new CosineDecayRestarts(0.1, 10, 2, 0.5),
            _ => new CosineDecayRestarts(0.1, 10, 1),
        };
        Assert.Equal(expected, schedule.RateAt(step), 1e-12);
    }

    [Fact]
    public void RefusesWhatMakesNoSense()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExponentialDecay(0.1, 0, 0.5));
        Assert.Throws<ArgumentException>(() => new PiecewiseConstantDecay([1, 2], [1, 2]));
        Assert.Throws<ArgumentException>(() => new PiecewiseConstantDecay([2, 2], [1, 2, 3]));
    }
}
