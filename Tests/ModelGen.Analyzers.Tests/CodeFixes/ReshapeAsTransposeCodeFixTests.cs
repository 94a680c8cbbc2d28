using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class ReshapeAsTransposeCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task UsesPermute(Layout layout) => VerifyFix.InLayoutAsync<ReshapeAsTransposeCodeFixProvider>(
        layout,
        "[Model(3, 64, 48)]",
        "{|MG3007:Reshape(64, 48, 3, Name = \"last\")|}",
        "Permute(2, 3, 1, Name = \"last\")",
        "Use Permute(2, 3, 1) instead of Reshape(64, 48, 3)",
        0);
}
