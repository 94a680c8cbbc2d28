using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class OptimizerParameterCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task UsesTheDefault(Layout layout) => VerifyFix.InLayoutAsync<OptimizerParameterCodeFixProvider>(
        layout,
        "[Model(8)]\n[{|MG1028:Compile(Loss.MeanSquaredError, Optimizer.Sgd, Momentum = 9)|}]",
        "Dense(2)",
        "Dense(2)",
        "Use the default of Momentum",
        0,
        fixedHead: "[Model(8)]\n[Compile(Loss.MeanSquaredError, Optimizer.Sgd)]");
}
