using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class RankMismatchCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task InsertsFlatten(Layout layout) => VerifyFix.InLayoutAsync<RankMismatchCodeFixProvider>(
        layout,
        "[Model(4, 6)]",
        "Permute(2, 1); {|MG2001:RepeatVector(3)|}",
        "Permute(2, 1); Flatten; RepeatVector(3)",
        "Insert Flatten before RepeatVector(3)",
        0);
}
