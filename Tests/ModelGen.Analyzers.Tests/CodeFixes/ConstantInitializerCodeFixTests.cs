using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class ConstantInitializerCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task UsesTheDefault(Layout layout) => VerifyFix.InLayoutAsync<ConstantInitializerCodeFixProvider>(
        layout,
        "[Model(8)]",
        "{|MG4019:Dense(8, KernelInitializer = Initializer.Constant, KernelInitializerValue = 0.5)|}; ReLU; Dense(1)",
        "Dense(8); ReLU; Dense(1)",
        "Use the default initializer, GlorotUniform",
        0);
}
