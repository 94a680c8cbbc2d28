using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers.Calls;

/// <summary>The models that a compilation calls, its own and those of referenced assemblies, each read once.</summary>
/// <param name="known">What is known of models from compilations before.</param>
internal sealed class ModelCache(KnownModels known)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, CheckedModel?> _models = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a type is <c>ModelGen.Model</c> itself. By its name: looking it up in each new compilation costs more than most files' calls.</summary>
    public static bool IsBase(INamedTypeSymbol type) => type.Name == "Model" && StackReader.IsOurs(type) && IsFromRuntime(type);

    /// <summary>Whether a type is one of ModelGen's own.</summary>
    public static bool IsFromRuntime(ITypeSymbol? type) => type?.ContainingAssembly?.Name == "ModelGen";

    /// <summary>The class that a model is declared on: of what derives from <c>ModelGen.Model</c> the first.</summary>
    public static INamedTypeSymbol? ClassOf(ITypeSymbol? type)
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
    public CheckedModel? Find(INamedTypeSymbol type, CancellationToken cancellation) => _models.GetOrAdd(
        type, t => DeclarationReader.Read(t, cancellation) is { } read && known.Of(read.Declaration, t).Model is { IsSound: true } sound ? sound : null);
}
