using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class InputShapeCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task AppendsTheMissingAxis(Layout layout) => VerifyFix.InLayoutAsync<InputShapeCodeFixProvider>(
        layout,
        "[Model(6)]",
        "{|MG2003:TimeDistributed|}; Dense(3)",
        "TimeDistributed; Dense(3)",
        "Declare Model(6, 1)",
        0,
        fixedHead: "[Model(6, 1)]");

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task InsertsAReshape(Layout layout) => VerifyFix.InLayoutAsync<InputShapeCodeFixProvider>(
        layout,
        "[Model(6)]",
        "{|MG2003:TimeDistributed|}; Dense(3); ReLU",
        "Reshape(6, 1); TimeDistributed; Dense(3); ReLU",
        "Insert Reshape(6, 1) before TimeDistributed(Dense(3))",
        1);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task DropsTheBatchAxis(Layout layout) => VerifyFix.InLayoutAsync<InputShapeCodeFixProvider>(
        layout,
        "[Model(100, 8)]",
        "{|MG2004:RepeatVector(3)|}; Flatten; Dense(2)",
        "RepeatVector(3); Flatten; Dense(2)",
        "Declare Model(8)",
        0,
        fixedHead: "[Model(8)]");
}
