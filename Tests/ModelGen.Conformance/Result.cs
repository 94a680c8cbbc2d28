using ModelGen.Conformance.Cases;

namespace ModelGen.Conformance;

internal enum Verdict
{
    Passed,
    Failed,
    Skipped,
}

/// <summary>What came of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Verdict">Passed, failed or skipped.</param>
/// <param name="Reasons">Why it failed or was skipped; empty for a passed one.</param>
/// <param name="Source">The declaration that was compiled; null where there is none.</param>
internal sealed record Result(Case Case, Verdict Verdict, IReadOnlyList<string> Reasons, string? Source)
{
    public static Result Skip(Case item, string reason) => new(item, Verdict.Skipped, [reason], null);

    /// <summary>Passed when nothing speaks against it.</summary>
    public static Result From(Case item, IReadOnlyList<string> failures, string? source) =>
        new(item, failures.Count == 0 ? Verdict.Passed : Verdict.Failed, failures, source);
}
