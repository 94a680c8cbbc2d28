using Microsoft.CodeAnalysis.Emit;

namespace ModelGen.Conformance.Compilation;

/// <summary>The declarations of a batch together with what was generated for them, and all diagnostics.</summary>
internal sealed record BatchCompilation(Microsoft.CodeAnalysis.Compilation Compilation, BatchDiagnostics Diagnostics)
{
    /// <summary>The assembly's bytes; null where something in the batch does not compile.</summary>
    public MemoryStream? Emit()
    {
        var stream = new MemoryStream();
        EmitResult result = Compilation.Emit(stream);
        stream.Position = 0;
        return result.Success ? stream : null;
    }
}
