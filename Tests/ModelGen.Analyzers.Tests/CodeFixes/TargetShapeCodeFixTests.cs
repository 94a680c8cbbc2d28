using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class TargetShapeCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task ChangesTheUnits(Layout layout) => VerifyFix.InLayoutAsync<TargetShapeCodeFixProvider>(
        layout,
        "[Model(8), Target(1)]",
        "Dense(16); ReLU; {|MG2011:Dense(4)|}",
        "Dense(16); ReLU; Dense(1)",
        "Change Dense(4) to 1 units",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task InsertsFlatten(Layout layout) => VerifyFix.InLayoutAsync<TargetShapeCodeFixProvider>(
        layout,
        "[Model(3, 8), Target(4)]",
        "BatchNormalization; {|MG2011:Dense(4, PerTimestep = true)|}",
        "BatchNormalization; Flatten; Dense(4, PerTimestep = true)",
        "Insert Flatten before Dense(4)",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task UsesTheSparseLoss(Layout layout) => VerifyFix.InLayoutAsync<TargetShapeCodeFixProvider>(
        layout,
        "[Model(8), Target(1), Compile(Loss.CategoricalCrossentropy, Optimizer.Adam)]",
        "Dense(4); {|MG2011:Softmax|}",
        "Dense(4); Softmax",
        "Use SparseCategoricalCrossentropy",
        0,
        fixedHead: "[Model(8), Target(1), Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam)]");
}
