using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

public class CompileCheckTests
{
    public static TheoryData<string, string?> Schedules() => new()
    {
        { "DecaySteps,DecayRate", null },
        { "DecayRate", "DecaySteps is missing" },
        { "DecaySteps", "DecayRate is missing" },
    };

    [Theory]
    [MemberData(nameof(Schedules))]
    public void ExponentialDecay_NeedsItsNumbers(string given, string? expected)
    {
        (string, object)[] numbers = [.. given.Split(',').Select(name => (name, (object)0.5))];
        Finding[] findings = Check([("Schedule", Schedule.ExponentialDecay), .. numbers]);
        Assert.Equal(expected is null ? 0 : 1, findings.Length);
        Assert.All(findings, f => Assert.Contains(expected!, f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(new long[] { 10, 20 }, new long[] { 1, 2, 3 }, null)]
    [InlineData(new long[] { 10, 20 }, new long[] { 1, 2 }, "2 Boundaries need 3 Values")]
    [InlineData(new long[] { 20, 10 }, new long[] { 1, 2, 3 }, "must increase")]
    public void PiecewiseConstantDecay_NeedsOneValueMoreThanBoundaries(long[] boundaries, long[] values, string? expected)
    {
        Finding[] findings = Check([("Schedule", Schedule.PiecewiseConstantDecay), ("Boundaries", boundaries), ("Values", values)]);
        Assert.Equal(expected is null ? 0 : 1, findings.Length);
        Assert.All(findings, f => Assert.Contains(expected!, f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void TwoWaysOfClipping_AreOneTooMany()
    {
        Finding finding = Assert.Single(Check([("ClipNorm", 1.0), ("GlobalClipNorm", 1.0)]));
        Assert.Same(Rules.InvalidOptimizerParameter, finding.Rule);
        Assert.Contains("ClipNorm and GlobalClipNorm", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FrozenWrapper_FreezesTheLayerInside()
    {
        var wrapper = TimeDistributed(Dense(3)) with { Arguments = Layer("TimeDistributed", ("Trainable", false)).Arguments };
        CheckedModel model = CheckedModel.Check(Model([4, 2], null, wrapper));
        Assert.Equal([false, false], model.Layers[0].Weights.Select(w => w.Trainable));
    }

    private static Finding[] Check((string, object)[] arguments) =>
        [.. CheckedModel.Check(Model([2], Compile(Loss.MeanSquaredError, arguments), Dense(1))).Report.Findings];
}
