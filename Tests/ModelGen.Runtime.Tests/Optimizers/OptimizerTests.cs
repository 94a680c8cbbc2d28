using Xunit;

namespace ModelGen.Tests;

public sealed class OptimizerTests
{
    private const int Steps = 25;

    private static readonly WeightInfo s_kernel = new()
    {
        Name = "layer.kernel",
        Shape = new Shape(5, 37),
        Offset = 0,
        Length = 5 * 48,
        Layout = WeightLayout.Panels,
        Initializer = Initializer.RandomNormal,
    };

    private static readonly WeightInfo s_bias = new()
    {
        Name = "layer.bias",
        Shape = new Shape(37),
        Offset = 240,
        Length = 37,
        Initializer = Initializer.RandomNormal,
    };

    private static readonly Dictionary<string, (Func<OptimizerAlgorithm> Make, Func<OptimizerOracle.Rule> Oracle)> s_cases = new()
    {
        ["Sgd"] = (() => new Sgd(0.05), () => OptimizerOracle.Sgd(0.05)),
        ["Sgd momentum"] = (() => new Sgd(0.05) { Momentum = 0.9 }, () => OptimizerOracle.Sgd(0.05, 0.9)),
        ["Sgd Nesterov"] = (() => new Sgd(0.05) { Momentum = 0.8, Nesterov = true }, () => OptimizerOracle.Sgd(0.05, 0.8, true)),
        ["Adam"] = (() => new Adam(0.01), () => OptimizerOracle.Adam(0.01)),
        ["Adam numbers"] =
            (() => new Adam(0.05) { Beta1 = 0.5, Beta2 = 0.9, Epsilon = 0.01 }, () => OptimizerOracle.Adam(0.05, 0.5, 0.9, 0.01)),
        ["Adam AmsGrad"] =
            (() => new Adam(0.01) { Beta2 = 0.5, AmsGrad = true }, () => OptimizerOracle.Adam(0.01, b2: 0.5, amsGrad: true)),
        ["AdamW"] = (() => new AdamW(0.01), () => OptimizerOracle.Decayed(OptimizerOracle.Adam(0.01), 0.004, 0.01)),
        ["Nadam"] = (() => new Nadam(0.01), () => OptimizerOracle.Nadam(0.01)),
        ["Adamax"] = (() => new Adamax(0.01), () => OptimizerOracle.Adamax(0.01)),
        ["RMSprop"] = (() => new RMSprop(0.01), () => OptimizerOracle.RMSprop(0.01)),
        ["RMSprop momentum"] =
            (() => new RMSprop(0.01) { Momentum = 0.8, Epsilon = 1e-3 }, () => OptimizerOracle.RMSprop(0.01, momentum: 0.8, eps: 1e-3)),
        ["RMSprop centered"] =
            (() => new RMSprop(0.01) { Centered = true, Epsilon = 1e-3 }, () => OptimizerOracle.RMSprop(0.01, eps: 1e-3, centered: true)),
        ["RMSprop both"] =
            (() => new RMSprop(0.01) { Centered = true, Momentum = 0.5, Epsilon = 1e-3 },
            () => OptimizerOracle.RMSprop(0.01, momentum: 0.5, eps: 1e-3, centered: true)),
        ["Adagrad"] = (() => new Adagrad(0.05), () => OptimizerOracle.Adagrad(0.05)),
        ["Adadelta"] = (() => new Adadelta(1), () => OptimizerOracle.Adadelta(1)),
        ["Lion"] = (() => new Lion(0.01), () => OptimizerOracle.Lion(0.01)),
        ["Ftrl"] = (() => new Ftrl(0.05), () => OptimizerOracle.Ftrl(0.05)),
        ["Ftrl numbers"] =
            (() => new Ftrl(0.05)
            {
                LearningRatePower = -0.7,
                InitialAccumulatorValue = 0.3,
                L1RegularizationStrength = 0.1,
                L2RegularizationStrength = 0.2,
                L2ShrinkageRegularizationStrength = 0.3,
                Beta = 0.4,
            },
            () => OptimizerOracle.Ftrl(0.05, -0.7, 0.3, 0.1, 0.2, 0.3, 0.4)),
        ["decay"] = (() => new Sgd(0.05) { WeightDecay = 0.3 }, () => OptimizerOracle.Decayed(OptimizerOracle.Sgd(0.05), 0.3, 0.05)),
    };

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void FollowsItsFormula(string name)
    {
        GradientModel model = Create(Gradient);
        float[] before = model.GetWeight("layer.kernel");
        model.Trainer.Use(s_cases[name].Make());
        for (int step = 0; step < Steps; step++)
        {
            model.TrainOnBatch([0], [0]);
        }

        float[] after = model.GetWeight("layer.kernel");
        for (int i = 0; i < before.Length; i++)
        {
            OptimizerOracle.Rule rule = s_cases[name].Oracle();
            double expected = before[i];
            for (int step = 0; step < Steps; step++)
            {
                expected = rule(expected, Gradient(step, "layer.kernel", i), step + 1);
            }

            Assert.True(
                Math.Abs(expected - after[i]) <= 4e-6 * Math.Max(1, Math.Abs(expected)), $"weight {i}: {after[i]}, expected {expected}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void KeepsPaddingZero(string name)
    {
        GradientModel model = Create(Gradient);
        model.Trainer.Use(s_cases[name].Make());
        for (int step = 0; step < 5; step++)
        {
            model.TrainOnBatch([0], [0]);
        }

        // The second panel is 16 wide and holds 5 columns.
        for (int row = 0; row < 5; row++)
        {
            Assert.Equal(-1, model.Parameters.Span.Slice(5 * 32 + row * 16 + 5, 11).IndexOfAnyExcept(0f));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LeavesWeightsWithoutGradientFinite(string name)
    {
        GradientModel model = Create((_, _, _) => 0);
        model.Trainer.Use(s_cases[name].Make());
        model.TrainOnBatch([0], [0]);
        Assert.All(model.GetWeight("layer.bias"), value => Assert.True(float.IsFinite(value)));
    }

    [Theory]
    [InlineData("RMSprop", 0.1, 10, 9.683772)]
    [InlineData("Adam", 0.1, 10, 9.9)]
    public void GivesTheValuesOfKerasDocs(string name, double rate, float start, double expected)
    {
        GradientModel model = Create((_, _, _) => start);
        model.SetWeight("layer.bias", Enumerable.Repeat(start, 37).ToArray());
        model.Trainer.Use(name == "Adam" ? new Adam(rate) : new RMSprop(rate));
        model.TrainOnBatch([0], [0]);
        Assert.All(model.GetWeight("layer.bias"), value => Assert.Equal(expected, value, 1e-5));
    }

    [Fact]
    public void RefusesASecondModel()
    {
        Adam optimizer = new();
        Create(Gradient).Trainer.Use(optimizer);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => Create(Gradient).Trainer.Use(optimizer));
        Assert.Contains("make a new one for each model", error.Message);
    }

    [Fact]
    public void RefusesNumbersOutOfRange()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam { Beta1 = 1.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adagrad { Epsilon = -1 });
    }

    private static GradientModel Create(Func<long, string, int, float> gradient) => new(
        GradientModel.Describe(new CompileInfo { Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Sgd }, s_kernel, s_bias), gradient);

    private static float Gradient(long step, string weight, int index) => MathF.Sin(step * 0.7f + index * 1.3f) + 0.3f;
}
