namespace ModelGen.Generator.Findings;

internal enum RuleSeverity
{
    Info,
    Warning,
    Error,
}

/// <summary>A rule of the catalogue: its id, which is never reused, its name in kebab case, and what it is about in one line.</summary>
internal sealed record Rule(string Id, string Name, RuleSeverity Severity, string Title);
