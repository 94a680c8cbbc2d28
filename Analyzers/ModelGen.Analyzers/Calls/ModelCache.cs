using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers.Calls;

/// <summary>The models that a compilation calls, its own and those of referenced assemblies, each checked once.</summary>
/// <param name="model"><c>ModelGen.Model</c>.</param>
internal sealed class ModelCache(INamedTypeSymbol model)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, CheckedModel?> _models = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a type is <c>ModelGen.Model</c> itself.</summary>
    public bool IsBase(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, model);

    /// <summary>Whether a type is one of ModelGen's own.</summary>
    public bool IsFromRuntime(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type?.ContainingAssembly, model.ContainingAssembly);

    /// <summary>The class that a model is declared on: of what derives from <c>ModelGen.Model</c> the first.</summary>
    public INamedTypeSymbol? ClassOf(ITypeSymbol? type)
    {
        for (; type?.BaseType is { } parent; type = parent)
        {
            if (IsBase(parent))
            {
                return type as INamedTypeSymbol;
            }
        }

        return null;
    }

    /// <summary>The model; null where it has errors, of which others speak.</summary>
    public CheckedModel? Find(INamedTypeSymbol type, CancellationToken cancellation) =>
        _models.GetOrAdd(type, t => DeclarationReader.Read(t, cancellation) is { } read && CheckedModel.Check(read.Declaration) is { IsSound: true } sound ? sound : null);
}
