using Xunit;

namespace ModelGen.Tests;

public sealed class OptimizerFactoryTests
{
    [Fact]
    public void TakesKerasDefaults()
    {
        Assert.Equal(0.01, Create(Optimizer.Sgd).LearningRate);
        foreach (Optimizer optimizer in Enum.GetValues<Optimizer>().Where(o => o != Optimizer.Sgd))
        {
            Assert.Equal(0.001, Create(optimizer).LearningRate);
        }

        Adam adam = Assert.IsType<Adam>(Create(Optimizer.Adam));
        Assert.Equal((0.9, 0.999, 1e-7, false), (adam.Beta1, adam.Beta2, adam.Epsilon, adam.AmsGrad));
        Assert.Null(adam.WeightDecay);
        Assert.Equal(0.004, Create(Optimizer.AdamW).WeightDecay);
        Assert.Equal(0.99, Assert.IsType<Lion>(Create(Optimizer.Lion)).Beta2);
        Assert.Equal(0.95, Assert.IsType<Adadelta>(Create(Optimizer.Adadelta)).Rho);
        Assert.Equal(0.9, Assert.IsType<RMSprop>(Create(Optimizer.RMSprop)).Rho);
        Assert.Equal(0.1, Assert.IsType<Adagrad>(Create(Optimizer.Adagrad)).InitialAccumulatorValue);
        Assert.Equal(-0.5, Assert.IsType<Ftrl>(Create(Optimizer.Ftrl)).LearningRatePower);
    }

    [Fact]
    public void TakesWhatIsGiven()
    {
        CompileInfo compile = new()
        {
            Loss = Loss.MeanSquaredError,
            Optimizer = Optimizer.RMSprop,
            Switches = ["Centered"],
            Numbers = new Dictionary<string, double>
            {
                ["LearningRate"] = 0.5,
                ["Momentum"] = 0.25,
                ["Rho"] = 0.75,
                ["Epsilon"] = 0.125,
                ["WeightDecay"] = 0.1,
                ["ClipNorm"] = 3,
            },
        };
        RMSprop optimizer = Assert.IsType<RMSprop>(OptimizerFactory.Create(compile));
        Assert.Equal((0.5, 0.25, 0.75), (optimizer.LearningRate, optimizer.Momentum, optimizer.Rho));
        Assert.Equal((0.125, true), (optimizer.Epsilon, optimizer.Centered));
        Assert.Equal((0.1, 3.0), (optimizer.WeightDecay, optimizer.ClipNorm));
        Assert.Null(optimizer.ClipValue ?? optimizer.GlobalClipNorm);
    }

    [Fact]
    public void MakesTheSchedule()
    {
        CompileInfo compile = new()
        {
            Loss = Loss.MeanSquaredError,
            Optimizer = Optimizer.Sgd,
            Schedule = Schedule.ExponentialDecay,
            Switches = ["Staircase"],
            Numbers = new Dictionary<string, double> { ["LearningRate"] = 0.1, ["DecaySteps"] = 100, ["DecayRate"] = 0.5 },
        };
        OptimizerAlgorithm optimizer = OptimizerFactory.Create(compile);
        Assert.Equal(0.1, optimizer.Schedule!.RateAt(99), 12);
        Assert.Equal(0.05, optimizer.Schedule.RateAt(100), 12);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => optimizer.LearningRate = 1);
        Assert.Contains("schedule", error.Message);
    }

    [Fact]
    public void SaysWhatAScheduleLacks()
    {
        CompileInfo compile = new() { Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Sgd, Schedule = Schedule.CosineDecay };
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => OptimizerFactory.Create(compile));
        Assert.Contains("DecaySteps", error.Message);
    }

    private static OptimizerAlgorithm Create(Optimizer optimizer) =>
        OptimizerFactory.Create(new CompileInfo { Loss = Loss.MeanSquaredError, Optimizer = optimizer });
}
