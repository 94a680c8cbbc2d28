using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes.Fixes;
using ModelGen.Conformance.Cases;
using ModelGen.Conformance.Declarations;
using Xunit;
using Xunit.Abstractions;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>Every fix that is offered for a model of the corpus is a listed one, and does what a fix promises.</summary>
public class CorpusFixTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("corpus.json")]
    [InlineData("corpus-target.json")]
    public void Fixes_remove_their_finding_and_make_no_error(string file)
    {
        HashSet<(string, string)> listed = [.. FixTableTests.Listed];
        int diagnostics = 0;
        int fixes = 0;
        List<string> unfixed = [];
        foreach ((Case item, Compilation program) in Programs(file))
        {
            IReadOnlyList<Diagnostic> before = Analysis.Run(program);
            foreach (Diagnostic diagnostic in before)
            {
                IReadOnlyList<Offer> offers = Offers.For(program, diagnostic);
                Assert.Equal(offers.Count, offers.Select(o => o.Title).Distinct().Count());
                foreach (Offer offer in offers)
                {
                    Assert.True(
                        offer.Key == AllowCodeFixProvider.Key || listed.Contains((diagnostic.Id, offer.Key)),
                        $"{diagnostic.Id} {offer.Key} ({offer.Title}) is not listed.");
                    Check($"{item.Id}: {offer.Title}", diagnostic, before, offer.Program);
                }

                diagnostics++;
                fixes += offers.Count;
                if (offers.All(o => o.Key == AllowCodeFixProvider.Key))
                {
                    unfixed.Add($"{diagnostic.Id} in {item.Id}");
                }
            }
        }

        output.WriteLine($"{diagnostics} diagnostics, {fixes} fixes; without one but Allow: {string.Join(", ", unfixed)}");
        Assert.True(diagnostics == 0 || fixes > diagnostics);
    }

    private static void Check(string name, Diagnostic diagnostic, IReadOnlyList<Diagnostic> before, Compilation fixedProgram)
    {
        IReadOnlyList<Diagnostic> after = Analysis.Run(fixedProgram);
        Assert.True(after.Count(d => d.Id == diagnostic.Id) < before.Count(d => d.Id == diagnostic.Id), $"{name} leaves the finding");
        Assert.True(Errors(after) <= Errors(before) - (diagnostic.Severity == DiagnosticSeverity.Error ? 1 : 0), $"{name} makes an error");
        Assert.DoesNotContain(fixedProgram.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
    }

    private static int Errors(IReadOnlyList<Diagnostic> diagnostics) => diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);

    private IEnumerable<(Case Item, Compilation Program)> Programs(string file) => Corpus.Read(file, output)
        .Where(item => DeclarationWriter.Obstacle(item) is null)
        .Select((item, i) => (item, (Compilation)Analysis.Compile(DeclarationWriter.Write(item, i, CompileSpec.FromLint(item)).Source)));
}
