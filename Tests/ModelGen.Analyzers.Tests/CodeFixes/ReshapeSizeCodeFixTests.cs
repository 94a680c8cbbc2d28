using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class ReshapeSizeCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task UsesFlatten(Layout layout) => VerifyFix.InLayoutAsync<ReshapeSizeCodeFixProvider>(
        layout,
        "[Model(3, 4)]",
        "{|MG2006:Reshape(10)|}; Dense(2)",
        "Flatten; Dense(2)",
        "Use Flatten instead of Reshape(10)",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task UsesTheSize(Layout layout) => VerifyFix.InLayoutAsync<ReshapeSizeCodeFixProvider>(
        layout,
        "[Model(3, 4)]",
        "{|MG2006:Reshape(10)|}; Dense(2)",
        "Reshape(12); Dense(2)",
        "Use Reshape(12)",
        1);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task ChangesTheUnits(Layout layout) => VerifyFix.InLayoutAsync<ReshapeSizeCodeFixProvider>(
        layout,
        "[Model(5)]",
        "Dense(10); ReLU; {|MG2006:Reshape(3, 4)|}",
        "Dense(12); ReLU; Reshape(3, 4)",
        "Change Dense(10) to 12 units",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task FindsOneAxis(Layout layout) => VerifyFix.InLayoutAsync<ReshapeSizeCodeFixProvider>(
        layout,
        "[Model(3, 4)]",
        "{|MG2006:Reshape(2, 5)|}",
        "Reshape(2, -1)",
        "Use Reshape(2, -1)",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task FindsAnotherAxis(Layout layout) => VerifyFix.InLayoutAsync<ReshapeSizeCodeFixProvider>(
        layout,
        "[Model(3, 4)]",
        "{|MG2006:Reshape(5, 2)|}",
        "Reshape(-1, 2)",
        "Use Reshape(-1, 2)",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task KeepsOtherArguments(Layout layout) => VerifyFix.InLayoutAsync<ReshapeSizeCodeFixProvider>(
        layout,
        "[Model(3, 4)]",
        "{|MG2006:Reshape(7, 5, Name = \"r\")|}; Dense(2)",
        "Flatten(Name = \"r\"); Dense(2)",
        "Use Flatten instead of Reshape(7, 5)",
        0);
}
