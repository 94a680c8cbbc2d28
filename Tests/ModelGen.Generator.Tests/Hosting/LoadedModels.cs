extern alias runtime;

using System.Reflection;
using System.Runtime.Loader;

namespace ModelGen.Generator.Tests.Hosting;

/// <summary>Compiled models, unloaded when disposed.</summary>
internal sealed class LoadedModels : IDisposable
{
    private readonly AssemblyLoadContext _context = new("models", isCollectible: true);

    public LoadedModels(Stream assembly) => Assembly = _context.LoadFromStream(assembly);

    public Assembly Assembly { get; }

    /// <summary>A new model of the class of this full name.</summary>
    public runtime::ModelGen.Model Create(string name, int seed = 1) =>
        (runtime::ModelGen.Model)Activator.CreateInstance(Assembly.GetType(name, throwOnError: true)!, seed)!;

    public void Dispose() => _context.Unload();
}
