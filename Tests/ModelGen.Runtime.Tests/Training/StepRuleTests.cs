using Xunit;

namespace ModelGen.Tests;

/// <summary>Penalties, clipping and constraints, by a model that gives any gradient; rate 1, so that a step shows the gradient itself.</summary>
public sealed class StepRuleTests
{
    private static readonly WeightInfo s_kernel = new()
    {
        Name = "layer.kernel",
        Shape = new Shape(7, 37),
        Offset = 0,
        Length = 7 * 48,
        Layout = WeightLayout.Panels,
        Initializer = Initializer.RandomNormal,
    };

    private static readonly WeightInfo s_bias = new() { Name = "layer.bias", Shape = new Shape(37), Offset = 7 * 48, Length = 37 };

    [Fact]
    public void ClipsByValue()
    {
        (float[] kernel, _) = Step([("ClipValue", 0.4)]);
        Assert.Equal(Gradients("layer.kernel", 7 * 37).Select(g => Math.Clamp(g, -0.4f, 0.4f)), kernel, Near);
    }

    [Fact]
    public void ClipsTheNormOfEachWeight()
    {
        (float[] kernel, float[] bias) = Step([("ClipNorm", 2)]);
        double norm = Norm(Gradients("layer.kernel", 7 * 37));
        Assert.True(norm > 2);
        Assert.Equal(Gradients("layer.kernel", 7 * 37).Select(g => (float)(g * 2 / norm)), kernel, Near);

        // The bias is below the bound already.
        Assert.Equal(Gradients("layer.bias", 37), bias, Near);
    }

    [Fact]
    public void ClipsTheNormOfAllWeights()
    {
        (float[] kernel, float[] bias) = Step([("GlobalClipNorm", 2)]);
        double norm = Norm([.. Gradients("layer.kernel", 7 * 37), .. Gradients("layer.bias", 37)]);
        Assert.Equal(Gradients("layer.kernel", 7 * 37).Select(g => (float)(g * 2 / norm)), kernel, Near);
        Assert.Equal(Gradients("layer.bias", 37).Select(g => (float)(g * 2 / norm)), bias, Near);
    }

    [Fact]
    public void RefusesTwoKindsOfClipping()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => Step([("ClipNorm", 2), ("ClipValue", 2)]));
        Assert.Contains("Only one", error.Message);
    }

    [Theory]
    [InlineData(Regularizer.L1, 0.1f, 0.2f)]
    [InlineData(Regularizer.L2, 0.1f, 0.2f)]
    [InlineData(Regularizer.L1L2, 0.1f, 0.2f)]
    public void PenaltiesJoinLossAndGradient(Regularizer regularizer, float l1, float l2)
    {
        // More values than one block of a partial sum holds.
        WeightInfo weight = s_kernel with { Shape = new Shape(300, 37), Length = 300 * 48, Regularizer = regularizer, L1 = l1, L2 = l2 };
        GradientModel model = Create([], (_, _, _) => 0, weight);
        float[] before = model.GetWeight("layer.kernel");
        before[3] = 0;
        model.SetWeight("layer.kernel", before);
        model.BareLoss = 5;
        double a = regularizer == Regularizer.L2 ? 0 : l1;
        double b = regularizer == Regularizer.L1 ? 0 : l2;
        double penalty = before.Sum(w => a * Math.Abs((double)w) + b * w * (double)w);
        Assert.Equal(5 + penalty, model.Evaluate([0], [0]).Loss, 1e-4);
        Assert.Equal(5 + penalty, model.TrainOnBatch([0], [0]), 1e-4);
        Assert.Equal(before.Select(w => (float)(w - (a * Math.Sign(w) + 2 * b * w))), model.GetWeight("layer.kernel"), Near);
    }

    [Theory]
    [InlineData(Constraint.MaxNorm, WeightLayout.Panels)]
    [InlineData(Constraint.MaxNorm, WeightLayout.RowMajor)]
    [InlineData(Constraint.UnitNorm, WeightLayout.Panels)]
    [InlineData(Constraint.UnitNorm, WeightLayout.RowMajor)]
    [InlineData(Constraint.NonNeg, WeightLayout.Panels)]
    [InlineData(Constraint.NonNeg, WeightLayout.RowMajor)]
    public void ConstraintsRunOverTheFirstAxis(Constraint constraint, WeightLayout layout)
    {
        // Three axes: the norm runs over the first alone, as in Keras, whatever the panels join.
        WeightInfo weight = s_kernel with
        {
            Shape = new Shape(7, 3, 37),
            Length = 7 * 3 * 48,
            Layout = layout,
            Constraint = constraint,
            ConstraintValue = 0.12f,
        };
        GradientModel model = Create([], (_, _, _) => 0, weight);
        float[] before = model.GetWeight("layer.kernel");
        model.TrainOnBatch([0], [0]);
        float[] after = model.GetWeight("layer.kernel");
        int changed = 0;
        for (int i = 0; i < before.Length; i++)
        {
            int column = i % (3 * 37);
            double norm = Norm([.. Enumerable.Range(0, 7).Select(row => before[row * 3 * 37 + column])]);
            double expected = constraint switch
            {
                Constraint.MaxNorm => before[i] * Math.Min(norm, 0.12) / (1e-7 + norm),
                Constraint.UnitNorm => before[i] / (1e-7 + norm),
                _ => Math.Max(before[i], 0),
            };
            Assert.Equal(expected, after[i], 1e-5);
            changed += before[i] == after[i] ? 0 : 1;
        }

        Assert.InRange(changed, 7 * 3 * 37 / 4, 7 * 3 * 37);
    }

    [Fact]
    public void ABiasIsOneVectorToAConstraint()
    {
        GradientModel model = Create([], (_, _, _) => 0, s_bias with { Offset = 0, Constraint = Constraint.UnitNorm });
        model.SetWeight("layer.bias", Enumerable.Repeat(3f, 37).ToArray());
        model.TrainOnBatch([0], [0]);
        Assert.All(model.GetWeight("layer.bias"), value => Assert.Equal(1 / Math.Sqrt(37), value, 1e-6));
    }

    private static bool Near(float expected, float actual) => Math.Abs(expected - actual) <= 2e-6;

    private static double Norm(float[] values) => Math.Sqrt(values.Sum(value => (double)value * value));

    private static (float[] Kernel, float[] Bias) Step((string Name, double Value)[] numbers)
    {
        GradientModel model = Create(numbers, Gradient, s_kernel, s_bias);
        float[] kernel = model.GetWeight("layer.kernel");
        model.TrainOnBatch([0], [0]);
        return ([.. kernel.Zip(model.GetWeight("layer.kernel"), (b, a) => b - a)], [.. model.GetWeight("layer.bias").Select(b => -b)]);
    }

    private static float[] Gradients(string weight, int count) => [.. Enumerable.Range(0, count).Select(i => Gradient(0, weight, i))];

    private static float Gradient(long step, string weight, int index) => MathF.Sin(index * 1.3f) * (weight == "layer.bias" ? 0.1f : 1);

    private static GradientModel Create(
        (string Name, double Value)[] numbers, Func<long, string, int, float> gradient, params WeightInfo[] weights)
    {
        CompileInfo compile = Perceptron.Compile(Optimizer.Sgd, [("LearningRate", 1), .. numbers]);
        return new GradientModel(GradientModel.Describe(compile, weights), gradient);
    }
}
