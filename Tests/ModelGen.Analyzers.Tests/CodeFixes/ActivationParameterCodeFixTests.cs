using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class ActivationParameterCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task DropsTheSign(Layout layout) => VerifyFix.InLayoutAsync<ActivationParameterCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(4); {|MG1029:LeakyReLU(NegativeSlope = -0.1)|}; Dense(2)",
        "Dense(4); LeakyReLU(NegativeSlope = 0.1); Dense(2)",
        "Set NegativeSlope = 0.1",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task UsesTheDefault(Layout layout) => VerifyFix.InLayoutAsync<ActivationParameterCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(4); {|MG1029:LeakyReLU(NegativeSlope = -0.1)|}; Dense(2)",
        "Dense(4); LeakyReLU; Dense(2)",
        "Use the default of NegativeSlope",
        1);
}
