using ModelGen.Conformance;
using ModelGen.Conformance.Cases;
using ModelGen.Conformance.Runners;
using Xunit;
using Xunit.Abstractions;

namespace ModelGen.Analyzers.Tests;

/// <summary>
/// The shared corpus of real and made-up models: every finding that is expected, and no other. It lies beside the repository in
/// <c>shared/lint</c>, or where MODELGEN_SHARED says; on a developer's machine without it there is nothing to check.
/// </summary>
public class CorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("corpus.json")]
    [InlineData("corpus-target.json")]
    public void Findings_are_exactly_those_expected(string file)
    {
        string? shared = Environment.GetEnvironmentVariable("MODELGEN_SHARED")
            ?? (Repository.Above("shared/lint") is { } folder ? Path.Combine(folder, "shared") : null);
        if (shared is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "shared/lint is missing, which CI must have.");
            output.WriteLine("Skipped: there is no shared/lint above the tests, and MODELGEN_SHARED is not set.");
            return;
        }

        Result[] results = [.. new LintRunner().Run(CaseFile.Read(Path.Combine(shared, "lint", file)))];
        output.WriteLine(string.Join(", ", results.GroupBy(r => r.Verdict).Select(g => $"{g.Count()} {g.Key}")));
        Assert.Contains(results, r => r.Verdict == Verdict.Passed);
        Assert.Equal("", string.Join("\n", results.Where(r => r.Verdict == Verdict.Failed).Select(r => $"{r.Case.Id}: {string.Join("; ", r.Reasons)}")));
    }
}
