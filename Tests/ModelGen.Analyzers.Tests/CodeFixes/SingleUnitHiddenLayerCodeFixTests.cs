using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class SingleUnitHiddenLayerCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task ChangesTheUnits(Layout layout) => VerifyFix.InLayoutAsync<SingleUnitHiddenLayerCodeFixProvider>(
        layout,
        "[Model(8)]",
        "{|MG3003:Dense(1)|}; ReLU; Dense(9)",
        "Dense(9); ReLU; Dense(9)",
        "Change Dense(1) to 9 units",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task RemovesTheLayer(Layout layout) => VerifyFix.InLayoutAsync<SingleUnitHiddenLayerCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(4); ReLU; {|MG3003:Dense(1)|}; Dense(9)",
        "Dense(4); ReLU; Dense(9)",
        "Remove Dense(1)",
        1);
}
