using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class DropoutBeforeBatchNormCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task MovesDropout(Layout layout) => VerifyFix.InLayoutAsync<DropoutBeforeBatchNormCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(8); {|MG5002:Dropout(0.5)|}; ReLU; BatchNormalization; Dense(1)",
        "Dense(8); ReLU; BatchNormalization; Dropout(0.5); Dense(1)",
        "Move Dropout(0.5) after BatchNormalization",
        0);
}
