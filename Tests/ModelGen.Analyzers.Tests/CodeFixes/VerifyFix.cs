using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using ModelGen.CodeFixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>
/// Applies a fix to C# with markup and compares the text, character by character. Each run also applies Fix All in the document, the
/// project and the solution, and fails if the fixed code has a diagnostic that its own markup does not show.
/// </summary>
internal static class VerifyFix
{
    /// <summary>Applies the fix with this title, which must stand at this place in the menu.</summary>
    public static Task AppliesAsync<TFix>(string source, string fixedSource, string title, int place = 0)
        where TFix : ModelCodeFixProvider, new()
    {
        var test = Create<TFix>(source, fixedSource);
        test.CodeActionIndex = place;
        test.CodeActionVerifier = (action, _) => Assert.Equal(title, action.Title);
        return test.RunAsync();
    }

    /// <summary>
    /// Applies the fix to a stack, given as attributes with semicolons between, in one of its layouts. <paramref name="head"/> are the
    /// attributes before it; <paramref name="fixedHead"/> what becomes of them, if anything.
    /// </summary>
    public static Task InLayoutAsync<TFix>(
        Layout layout, string head, string stack, string fixedStack, string title, int place, string? fixedHead = null)
        where TFix : ModelCodeFixProvider, new() =>
        AppliesAsync<TFix>(Layouts.Write(layout, head, stack), Layouts.Write(layout, fixedHead ?? head, fixedStack), title, place);

    /// <summary>Applies one kind of fix to everything that is marked, once one after the other and once by Fix All.</summary>
    public static Task AppliesEverywhereAsync<TFix>(string source, string fixedSource, string key)
        where TFix : ModelCodeFixProvider, new()
    {
        var test = Create<TFix>(source, fixedSource);
        test.CodeActionEquivalenceKey = key;
        return test.RunAsync();
    }

    /// <summary>Nothing is offered.</summary>
    public static Task OffersNothingAsync<TFix>(string source)
        where TFix : ModelCodeFixProvider, new() => Create<TFix>(source, source).RunAsync();

    private static CSharpCodeFixTest<ModelAnalyzer, TFix, DefaultVerifier> Create<TFix>(string source, string fixedSource)
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<ModelAnalyzer, TFix, DefaultVerifier> { FixedCode = fixedSource };
        Verify.Prepare(test, source);
        return test;
    }
}
