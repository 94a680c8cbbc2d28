using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ModelGen.Generator.Declarations;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>The networks in which the stack of a type runs.</summary>
internal static class Networks
{
    /// <summary>What models around a block would give it: different in every axis, and with many divisors, as sizes such as "C/4" want.</summary>
    private static readonly long[][] s_lengths = [[48, 96, 24, 144], [24, 144, 96, 48], [240, 60, 120, 180]];

    /// <summary>A model itself; of a block, models of nothing but the block, and all models of the project that use it.</summary>
    public static IEnumerable<ModelDeclaration> Of(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (StackReader.BlockAttribute(type) is null || IsModel(type))
        {
            return DeclarationReader.Read(type, cancellation) is { } read ? [read.Declaration] : [];
        }

        return Probes(type).Concat(ModelsThatUse(compilation, type, cancellation));
    }

    /// <summary>Models of nothing but the block, for a number of axes that it takes. In most of those for any number it has no sound shapes.</summary>
    public static IEnumerable<ModelDeclaration> Probes(INamedTypeSymbol type)
    {
        if (StackReader.ReadBlock(type) is not { } block)
        {
            return [];
        }

        int[] ranks = block.Axes.Count > 0 ? [block.Axes.Count] : [1, 2, 3, 4];
        return ranks.Where(rank => rank <= s_lengths[0].Length).SelectMany(rank => s_lengths.Select(lengths => Probe(block, lengths.Take(rank))));
    }

    private static ModelDeclaration Probe(BlockDeclaration block, IEnumerable<long> shape)
    {
        var use = new LayerDeclaration("Use", default, null, default, null) { Blocks = ImmutableArray.Create(block) };
        return new ModelDeclaration(
            new TypeDeclaration("", default, "Probe", "public", false),
            shape.Select(length => length.ToString(CultureInfo.InvariantCulture)).ToImmutableArray(),
            default,
            ImmutableArray.Create(use),
            null,
            null,
            null,
            default,
            false);
    }

    private static IEnumerable<ModelDeclaration> ModelsThatUse(Compilation compilation, INamedTypeSymbol block, CancellationToken cancellation) =>
        compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type, cancellation).OfType<INamedTypeSymbol>()
            .Where(type => IsModel(type) && Uses(type, block, new(SymbolEqualityComparer.Default)))
            .Select(type => DeclarationReader.Read(type, cancellation)?.Declaration)
            .OfType<ModelDeclaration>();

    private static bool IsModel(INamedTypeSymbol type) =>
        type.GetAttributes().Any(a => a.AttributeClass is { Name: "ModelAttribute" } kind && StackReader.IsOurs(kind));

    private static bool Uses(INamedTypeSymbol type, INamedTypeSymbol block, HashSet<INamedTypeSymbol> seen) =>
        seen.Add(type) && StackReader.AttributesOf(type).SelectMany(a => a.AttributeClass!.TypeArguments).OfType<INamedTypeSymbol>()
            .Any(used => SymbolEqualityComparer.Default.Equals(used, block) || Uses(used, block, seen));
}
