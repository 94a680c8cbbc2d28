using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class SaturatingStackCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task UsesReLU(Layout layout) => VerifyFix.InLayoutAsync<SaturatingStackCodeFixProvider>(
        layout,
        "[Model(8)]",
        "{|MG4018:Dense(8)|}; Sigmoid; Dense(8, Activation = Activation.Sigmoid); Dense(8); Activation(Activation.Sigmoid); Dense(1)",
        "Dense(8); ReLU; Dense(8, Activation = Activation.ReLU); Dense(8); Activation(Activation.ReLU); Dense(1)",
        "Use ReLU in all 3 sigmoid layers",
        0);
}
