using ModelGen.Conformance;
using ModelGen.Conformance.Cases;
using ModelGen.Conformance.Runners;
using Xunit;
using Xunit.Abstractions;

namespace ModelGen.Analyzers.Tests;

/// <summary>The models of the shared corpus: every finding that is expected, and no other.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("corpus.json")]
    [InlineData("corpus-target.json")]
    public void Findings_are_exactly_those_expected(string file)
    {
        IReadOnlyList<Case> cases = Corpus.Read(file, output);
        if (cases.Count == 0)
        {
            return;
        }

        Result[] results = [.. new LintRunner().Run(cases)];
        output.WriteLine(string.Join(", ", results.GroupBy(r => r.Verdict).Select(g => $"{g.Count()} {g.Key}")));
        Assert.Contains(results, r => r.Verdict == Verdict.Passed);
        Assert.Equal("", string.Join("\n", results.Where(r => r.Verdict == Verdict.Failed).Select(r => $"{r.Case.Id}: {string.Join("; ", r.Reasons)}")));
    }
}
