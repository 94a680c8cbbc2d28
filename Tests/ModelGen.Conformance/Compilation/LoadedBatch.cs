using System.Runtime.Loader;
using ModelGen.Conformance.Declarations;

namespace ModelGen.Conformance.Compilation;

/// <summary>The compiled models of a batch, unloaded when disposed.</summary>
internal sealed class LoadedBatch : IDisposable
{
    private readonly AssemblyLoadContext _context = new("cases", isCollectible: true);
    private readonly System.Reflection.Assembly _assembly;

    public LoadedBatch(Stream assembly) => _assembly = _context.LoadFromStream(assembly);

    /// <summary>A new model; its weights are to be set.</summary>
    public Model Create(Declaration declaration) =>
        (Model)Activator.CreateInstance(_assembly.GetType(declaration.TypeName, throwOnError: true)!, 1)!;

    public void Dispose() => _context.Unload();
}
