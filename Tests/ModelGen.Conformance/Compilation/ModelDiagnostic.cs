using Microsoft.CodeAnalysis;

namespace ModelGen.Conformance.Compilation;

/// <summary>A diagnostic about one model.</summary>
/// <param name="Id">MG... or the compiler's.</param>
/// <param name="Rule">The rule's name in kebab case; null for the compiler's own.</param>
/// <param name="Severity">Error, warning or info.</param>
/// <param name="Layer">The layer it stands at; null for the rest of the declaration.</param>
/// <param name="IsInDeclaration">False for what was generated.</param>
/// <param name="Message">The text.</param>
internal sealed record ModelDiagnostic(string Id, string? Rule, DiagnosticSeverity Severity, int? Layer, bool IsInDeclaration, string Message)
{
    public bool IsError => Severity == DiagnosticSeverity.Error;

    /// <summary>An error of ModelGen's rules.</summary>
    public bool IsRefusal => IsError && Rule is not null;

    /// <summary>Anything the compiler itself says against the model: an error, or a warning in generated code.</summary>
    public bool IsCompilerProblem => Rule is null && (IsError || !IsInDeclaration || Id is "CS8785" or "AD0001");

    public override string ToString() => $"{Id}{(Rule is null ? "" : $" {Rule}")} at {(Layer is { } layer ? $"layer {layer}" : "the declaration")}: {Message}";
}
