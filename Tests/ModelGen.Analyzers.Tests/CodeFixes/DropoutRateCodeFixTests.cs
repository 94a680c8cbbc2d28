using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class DropoutRateCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task UsesDense(Layout layout) => VerifyFix.InLayoutAsync<DropoutRateCodeFixProvider>(
        layout,
        "[Model(8)]",
        "{|MG1024:Dropout(256)|}; ReLU; Dense(2)",
        "Dense(256); ReLU; Dense(2)",
        "Change Dropout to Dense(256)",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task UsesPercent(Layout layout) => VerifyFix.InLayoutAsync<DropoutRateCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(16); ReLU; {|MG1024:Dropout(50)|}; Dense(2)",
        "Dense(16); ReLU; Dropout(0.5); Dense(2)",
        "Use Dropout(0.5)",
        1);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task UsesATenth(Layout layout) => VerifyFix.InLayoutAsync<DropoutRateCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(16); ReLU; {|MG1024:Dropout(rate: 1.0)|}; Dense(2)",
        "Dense(16); ReLU; Dropout(rate: 0.1); Dense(2)",
        "Use Dropout(0.1)",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task UsesTheComplement(Layout layout) => VerifyFix.InLayoutAsync<DropoutRateCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(16); ReLU; {|MG5008:Dropout(0.8)|}; Dense(2)",
        "Dense(16); ReLU; Dropout(0.2); Dense(2)",
        "Use Dropout(0.2)",
        0);
}
