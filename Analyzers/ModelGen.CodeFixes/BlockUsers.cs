using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelGen.Generator.Declarations;

namespace ModelGen.CodeFixes;

/// <summary>Finds the classes of a program that use blocks, whose shapes an edit of a block changes too.</summary>
internal static class BlockUsers
{
    /// <summary>The classes that use one of the blocks, directly or through other blocks.</summary>
    public static ImmutableArray<INamedTypeSymbol> Of(IEnumerable<INamedTypeSymbol> blocks, Compilation compilation, CancellationToken cancellation)
    {
        // What is known of a class; false while it is being looked at, because a block cannot use itself.
        Dictionary<ISymbol, bool> uses = new(SymbolEqualityComparer.Default);
        HashSet<ISymbol> wanted = new(blocks, SymbolEqualityComparer.Default);
        return [.. Types(compilation.Assembly.GlobalNamespace, cancellation).Where(Uses)];

        bool Uses(INamedTypeSymbol type)
        {
            if (!uses.TryGetValue(type, out bool known))
            {
                uses[type] = false;
                uses[type] = known = BlocksOf(type).Any(b => wanted.Contains(b) || Uses(b));
            }

            return known;
        }
    }

    private static IEnumerable<INamedTypeSymbol> BlocksOf(INamedTypeSymbol type) => type.GetAttributes()
        .Where(a => a.AttributeClass is { TypeArguments.Length: > 0 } kind && StackReader.IsOurs(kind))
        .SelectMany(a => a.AttributeClass!.TypeArguments.OfType<INamedTypeSymbol>());

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container, CancellationToken cancellation)
    {
        foreach (INamespaceOrTypeSymbol member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            cancellation.ThrowIfCancellationRequested();
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (INamedTypeSymbol inner in Types(member, cancellation))
            {
                yield return inner;
            }
        }
    }
}
