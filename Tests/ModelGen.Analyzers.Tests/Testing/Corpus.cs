using ModelGen.Conformance.Cases;
using Xunit;
using Xunit.Abstractions;

namespace ModelGen.Analyzers.Tests;

/// <summary>
/// The shared corpus of real and made-up models. It lies beside the repository in <c>shared/lint</c>, or where MODELGEN_SHARED says.
/// </summary>
internal static class Corpus
{
    /// <summary>The cases of a file; none on a developer's machine without the corpus, which CI must have.</summary>
    public static IReadOnlyList<Case> Read(string file, ITestOutputHelper output)
    {
        string? shared = Environment.GetEnvironmentVariable("MODELGEN_SHARED")
            ?? (Repository.Above("shared/lint") is { } folder ? Path.Combine(folder, "shared") : null);
        if (shared is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "shared/lint is missing, which CI must have.");
            output.WriteLine("Skipped: there is no shared/lint above the tests, and MODELGEN_SHARED is not set.");
            return [];
        }

        return [.. CaseFile.Read(Path.Combine(shared, "lint", file))];
    }
}
