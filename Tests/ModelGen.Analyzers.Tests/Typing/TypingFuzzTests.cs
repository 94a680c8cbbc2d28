using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;
using Xunit.Abstractions;

namespace ModelGen.Analyzers.Tests.Typing;

/// <summary>
/// Declarations as they are while somebody types: without a token, with one twice, or with nothing behind it, at every position. With
/// MODELGEN_FUZZ=full all of them, else a fixed part.
/// </summary>
public class TypingFuzzTests(ITestOutputHelper output)
{
    private const int Declarations = 200;

    /// <summary>Of the broken texts one in so many is checked, and of these again one in so many thoroughly.</summary>
    private const int Part = 16;
    private const int ThoroughPart = 25;

    /// <summary>What takes milliseconds takes seconds on a busy machine, but not this long.</summary>
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task NothingThrowsHangsOrSpeaksOutsideTheFile()
    {
        int part = Environment.GetEnvironmentVariable("MODELGEN_FUZZ") == "full" ? 1 : Part;
        var failures = new ConcurrentBag<string>();
        ImmutableArray<DiagnosticAnalyzer> analyzers = TypingSession.NewAnalyzers();
        int checkedTexts = 0;
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(TypingSources.Take(Declarations).Index(), async (declaration, _) =>
        {
            using var session = new TypingSession(declaration.Item, analyzers);

            // Another offset for each, so that all three changes and all places have their turn.
            foreach ((int i, string text) in session.Broken().Index().Where(broken => (broken.Index + declaration.Index) % part == 0))
            {
                Interlocked.Increment(ref checkedTexts);
                bool thorough = (i / part) % ThoroughPart == declaration.Index % ThoroughPart;
                try
                {
                    await Task.Run(() => session.CheckAsync(text, thorough)).WaitAsync(s_hang);
                }
                catch (Exception failure)
                {
                    failures.Add($"{failure.Message}\nin\n{text}\n{failure.StackTrace}");
                }
            }
        });

        output.WriteLine($"{checkedTexts} broken texts of {Declarations} declarations in {watch.Elapsed.TotalSeconds:F0} s");
        Assert.True(failures.IsEmpty, $"{failures.Count} failures, the shortest: {string.Join("\n\n", failures.OrderBy(failure => failure.Length).Take(3))}");
        Assert.True(checkedTexts >= Declarations * 10 / (part == 1 ? 1 : 4), "Too few texts: the declarations are not what they were.");
    }
}
