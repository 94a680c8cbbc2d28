using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class NesterovCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task SetsMomentum(Layout layout) => VerifyFix.InLayoutAsync<NesterovCodeFixProvider>(
        layout,
        "[Model(8)]\n[{|MG4020:Compile(Loss.MeanSquaredError, Optimizer.Sgd, Nesterov = true)|}]",
        "Dense(2)",
        "Dense(2)",
        "Set Momentum = 0.9",
        0,
        fixedHead: "[Model(8)]\n[Compile(Loss.MeanSquaredError, Optimizer.Sgd, Nesterov = true, Momentum = 0.9)]");

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task RemovesNesterov(Layout layout) => VerifyFix.InLayoutAsync<NesterovCodeFixProvider>(
        layout,
        "[Model(8)]\n[{|MG4020:Compile(Loss.MeanSquaredError, Optimizer.Sgd, Nesterov = true)|}]",
        "Dense(2)",
        "Dense(2)",
        "Remove Nesterov = true",
        1,
        fixedHead: "[Model(8)]\n[Compile(Loss.MeanSquaredError, Optimizer.Sgd)]");
}
