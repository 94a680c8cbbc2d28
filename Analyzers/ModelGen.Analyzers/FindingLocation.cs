using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>Where in the source a finding is shown.</summary>
internal static class FindingLocation
{
    public static Location Of(Finding finding, DeclarationWithSyntax read, INamedTypeSymbol type, CancellationToken cancellation)
    {
        AttributeData? attribute = finding switch
        {
            { Layer: { } layer } when layer < read.LayerAttributes.Length => Wrapped(read.LayerAttributes[layer], finding.Wrapped, type),
            { Place: FindingPlace.Compile } => read.Compile,
            { Place: FindingPlace.Target } => read.Target,
            { Place: FindingPlace.TargetRange } => read.TargetRange,
            { Place: FindingPlace.Budget } => read.BudgetAttribute,
            { Place: FindingPlace.Model } => read.Model,
            _ => null,
        };
        return attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() ?? NameOf(read, type, cancellation);
    }

    /// <summary>The places inside blocks that a finding is about, from the outermost block in; none in the model itself.</summary>
    public static IEnumerable<Location> InsideBlocks(Finding finding, DeclarationWithSyntax read, CancellationToken cancellation)
    {
        AttributeData? attribute = finding.Layer is { } layer && layer < read.LayerAttributes.Length ? read.LayerAttributes[layer] : null;
        foreach ((int block, int inner) in finding.Path)
        {
            if (attribute?.AttributeClass?.TypeArguments.ElementAtOrDefault(block) is not INamedTypeSymbol type)
            {
                yield break;
            }

            attribute = inner == BlockDeclaration.Itself ? StackReader.BlockAttribute(type) : StackReader.FirstAttributesOf(type).ElementAtOrDefault(inner);
            if (attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() is { } location)
            {
                yield return location;
            }
        }
    }

    /// <summary>The attribute so many behind the first one of a layer.</summary>
    private static AttributeData Wrapped(AttributeData first, int count, INamedTypeSymbol type)
    {
        if (count == 0)
        {
            return first;
        }

        List<AttributeData> attributes = StackReader.AttributesOf(type);
        return attributes[attributes.IndexOf(first) + count];
    }

    /// <summary>The class name in the declaration that carries the model's attributes; a class may have others, in other files.</summary>
    private static Location NameOf(DeclarationWithSyntax read, INamedTypeSymbol type, CancellationToken cancellation)
    {
        AttributeData? any = read.LayerAttributes.FirstOrDefault() ?? read.Model ?? read.Compile ?? read.Target ?? read.BudgetAttribute;
        SyntaxNode? declaration = any?.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent;
        return declaration is BaseTypeDeclarationSyntax { Identifier: var name } ? name.GetLocation() : type.Locations[0];
    }
}
