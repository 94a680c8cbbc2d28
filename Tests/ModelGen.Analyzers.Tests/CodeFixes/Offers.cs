using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;
using ModelGen.CodeFixes.Fixes;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>What the editor's menu offers for a diagnostic, of all providers together.</summary>
internal static class Offers
{
    /// <summary>All providers, that of Allow last, as the menu has it.</summary>
    public static ImmutableArray<ModelCodeFixProvider> Providers { get; } =
    [
        .. typeof(ModelCodeFixProvider).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && typeof(ModelCodeFixProvider).IsAssignableFrom(t))
            .OrderBy(t => t == typeof(AllowCodeFixProvider)).ThenBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (ModelCodeFixProvider)Activator.CreateInstance(t)!),
    ];

    /// <summary>The fixes of a diagnostic, and what becomes of the program by each.</summary>
    public static IReadOnlyList<Offer> For(Compilation program, Diagnostic diagnostic) =>
    [
        .. from provider in Providers
           from offer in provider.FixesAt(
               program, diagnostic.Location.SourceTree!, diagnostic.Id, diagnostic.Location.SourceSpan,
               diagnostic.GetMessage(CultureInfo.InvariantCulture), CancellationToken.None)
           select new Offer(offer.Fix.Key, offer.Fix.Title, offer.Edits.Apply(program)),
    ];
}

/// <summary>A fix that is offered.</summary>
/// <param name="Key">Its kind.</param>
/// <param name="Title">What the menu says.</param>
/// <param name="Program">The program with it.</param>
internal sealed record Offer(string Key, string Title, Compilation Program)
{
    /// <summary>The texts of the program's files.</summary>
    public IEnumerable<string> Texts => Program.SyntaxTrees.Select(t => t.ToString());
}
