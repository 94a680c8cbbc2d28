using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class PermuteCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task CountsFromOne(Layout layout) => VerifyFix.InLayoutAsync<PermuteCodeFixProvider>(
        layout,
        "[Model(3, 4)]",
        "{|MG2007:Permute(1, 0)|}",
        "Permute(2, 1)",
        "Use Permute(2, 1)",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task Completes(Layout layout) => VerifyFix.InLayoutAsync<PermuteCodeFixProvider>(
        layout,
        "[Model(3, 4, 5)]",
        "{|MG2007:Permute(3)|}",
        "Permute(3, 1, 2)",
        "Use Permute(3, 1, 2)",
        0);
}
