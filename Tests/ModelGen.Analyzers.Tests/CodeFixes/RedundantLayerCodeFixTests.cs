using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class RedundantLayerCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task RemovesFlatten(Layout layout) => VerifyFix.InLayoutAsync<RedundantLayerCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(8); ReLU; {|MG5004:Flatten|}; Dense(1)",
        "Dense(8); ReLU; Dense(1)",
        "Remove Flatten",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task RemovesTheFirst(Layout layout) => VerifyFix.InLayoutAsync<RedundantLayerCodeFixProvider>(
        layout,
        "[Model(8)]",
        "{|MG5004:Flatten|}; Dense(8)",
        "Dense(8)",
        "Remove Flatten",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task RemovesTheLast(Layout layout) => VerifyFix.InLayoutAsync<RedundantLayerCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(8); {|MG5005:Dropout(0)|}",
        "Dense(8)",
        "Remove Dropout(0)",
        0);
}
