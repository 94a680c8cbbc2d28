using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace ModelGen.Generator.Tests.Hosting;

/// <summary>Declarations with what was generated for them.</summary>
internal sealed record GeneratedBuild(Compilation Compilation, GeneratorRunResult Result)
{
    /// <summary>The generated files by their names.</summary>
    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());

    /// <summary>Compiles; the generator must not have thrown, and no warning is allowed.</summary>
    public MemoryStream Emit()
    {
        Assert.Null(Result.Exception);
        Assert.Empty(Result.Diagnostics);
        var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        EmitResult emitted = Compilation.Emit(assembly, xmlDocumentationStream: documentation);
        string[] problems = [.. emitted.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Hidden).Take(10).Select(Describe)];
        Assert.True(emitted.Success && problems.Length == 0, string.Join("\n", problems));
        assembly.Position = 0;
        return assembly;
    }

    /// <summary>Compiles and loads.</summary>
    public LoadedModels Load() => new(Emit());

    /// <summary>A diagnostic with the line it is about.</summary>
    private static string Describe(Diagnostic diagnostic)
    {
        Location location = diagnostic.Location;
        string? line = location.SourceTree?.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return $"{diagnostic}\n    {line}";
    }
}
