using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class LearningRateCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task OfZero(Layout layout) => VerifyFix.InLayoutAsync<LearningRateCodeFixProvider>(
        layout,
        "[Model(8)]\n[{|MG1027:Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 0, Momentum = 0.5)|}]",
        "Dense(2)",
        "Dense(2)",
        "Use the default learning rate, 0.01",
        0,
        fixedHead: "[Model(8)]\n[Compile(Loss.MeanSquaredError, Optimizer.Sgd, Momentum = 0.5)]");

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task OfTen(Layout layout) => VerifyFix.InLayoutAsync<LearningRateCodeFixProvider>(
        layout,
        "[Model(8)]\n[{|MG4016:Compile(Loss.MeanSquaredError, Optimizer.Adam, LearningRate = 10)|}]",
        "Dense(2)",
        "Dense(2)",
        "Use the default learning rate, 0.001",
        0,
        fixedHead: "[Model(8)]\n[Compile(Loss.MeanSquaredError, Optimizer.Adam)]");

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task OfAlmostNothing(Layout layout) => VerifyFix.InLayoutAsync<LearningRateCodeFixProvider>(
        layout,
        "[Model(8)]\n[{|MG4017:Compile(Loss.MeanSquaredError, Optimizer.Adam, LearningRate = 1e-9)|}]",
        "Dense(2)",
        "Dense(2)",
        "Use the default learning rate, 0.001",
        0,
        fixedHead: "[Model(8)]\n[Compile(Loss.MeanSquaredError, Optimizer.Adam)]");
}
