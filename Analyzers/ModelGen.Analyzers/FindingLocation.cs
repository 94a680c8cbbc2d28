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
            { Layer: { } layer } when layer < read.LayerAttributes.Length => read.LayerAttributes[layer],
            { Place: FindingPlace.Compile } => read.Compile,
            { Place: FindingPlace.Target } => read.Target,
            { Place: FindingPlace.Model } => read.Model,
            _ => null,
        };
        return attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() ?? NameOf(read, type, cancellation);
    }

    /// <summary>The class name in the declaration that carries the model's attributes; a class may have others, in other files.</summary>
    private static Location NameOf(DeclarationWithSyntax read, INamedTypeSymbol type, CancellationToken cancellation)
    {
        AttributeData? any = read.LayerAttributes.FirstOrDefault() ?? read.Model ?? read.Compile ?? read.Target;
        SyntaxNode? declaration = any?.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent;
        return declaration is BaseTypeDeclarationSyntax { Identifier: var name } ? name.GetLocation() : type.Locations[0];
    }
}
