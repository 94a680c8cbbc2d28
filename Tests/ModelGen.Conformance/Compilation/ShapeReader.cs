extern alias generator;

using generator::ModelGen.Generator.Declarations;
using generator::ModelGen.Generator.Layers;
using Microsoft.CodeAnalysis;
using ModelGen.Conformance.Declarations;

namespace ModelGen.Conformance.Compilation;

/// <summary>Asks the shape engine for what the build itself does not show: the shapes of a model that need not compile.</summary>
internal static class ShapeReader
{
    /// <summary>The output of each layer as text, <c>[3, 2]</c>; null where a mistake leaves it unknown.</summary>
    public static IReadOnlyList<string?> Outputs(BatchCompilation batch, Declaration declaration)
    {
        INamedTypeSymbol type = batch.Compilation.GetTypeByMetadataName(declaration.TypeName)
            ?? throw new InvalidOperationException($"The batch has no {declaration.TypeName}.");
        return DeclarationReader.Read(type, CancellationToken.None) is { } read
            ? [.. CheckedModel.Check(read.Declaration).Layers.Select(layer => layer.Output?.ToString())]
            : [];
    }
}
