using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class BiasBeforeBatchNormCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task SetsUseBias(Layout layout) => VerifyFix.InLayoutAsync<BiasBeforeBatchNormCodeFixProvider>(
        layout,
        "[Model(8)]",
        "{|MG5001:Dense(8)|}; BatchNormalization; ReLU; Dense(1)",
        "Dense(8, UseBias = false); BatchNormalization; ReLU; Dense(1)",
        "Set UseBias = false on Dense(8)",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task ReplacesUseBias(Layout layout) => VerifyFix.InLayoutAsync<BiasBeforeBatchNormCodeFixProvider>(
        layout,
        "[Model(8)]",
        "{|MG5001:Dense(8, UseBias = true)|}; BatchNormalization; ReLU; Dense(1)",
        "Dense(8, UseBias = false); BatchNormalization; ReLU; Dense(1)",
        "Set UseBias = false on Dense(8)",
        0);
}
