using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.CodeFixes.Editing;

/// <summary>Finds the shortest way to write a name of ModelGen at a place in the source, so that it means what we mean.</summary>
internal static class NameBinder
{
    /// <summary><c>Flatten</c>, <c>ModelGen.Flatten</c>, or with the alias of the attribute nearby; of one with type parameters, what stands before them.</summary>
    public static string Attribute(SemanticModel semantics, AttributeSyntax near, string kind, int typeParameters = 0)
    {
        string full = $"ModelGen.{kind}Attribute";
        string arguments = typeParameters == 0 ? "" : $"<{string.Join(", ", Enumerable.Repeat("object", typeParameters))}>";
        string[] names = [kind, .. Qualified(near.Name, kind), .. Qualified(near.Name, kind + "Attribute"), $"ModelGen.{kind}", kind + "Attribute"];
        return names.FirstOrDefault(Binds) ?? "global::" + full;

        bool Binds(string name)
        {
            SymbolInfo info = semantics.GetSpeculativeSymbolInfo(near.SpanStart, SyntaxFactory.Attribute(SyntaxFactory.ParseName(name + arguments)));
            ISymbol? symbol = info.Symbol ?? (info.CandidateReason == CandidateReason.OverloadResolutionFailure ? info.CandidateSymbols.FirstOrDefault() : null);
            return symbol?.ContainingType?.ToDisplayString() == full + arguments;
        }
    }

    /// <summary><c>Activation.ReLU</c>, qualified as far as it has to be.</summary>
    public static string Member<T>(SemanticModel semantics, AttributeSyntax near, T member)
        where T : struct, Enum
    {
        string name = $"{typeof(T).Name}.{member}";
        string[] names = [name, .. Qualified(near.Name, name), $"ModelGen.{name}"];
        return names.FirstOrDefault(Binds) ?? "global::ModelGen." + name;

        bool Binds(string text) =>
            semantics.GetSpeculativeSymbolInfo(near.SpanStart, SyntaxFactory.ParseExpression(text), SpeculativeBindingOption.BindAsExpression).Symbol
                ?.ToDisplayString() == "ModelGen." + name;
    }

    private static IEnumerable<string> Qualified(NameSyntax neighbour, string name) => neighbour switch
    {
        QualifiedNameSyntax qualified => [$"{qualified.Left}.{name}"],
        AliasQualifiedNameSyntax alias => [$"{alias.Alias}::{name}"],
        _ => [],
    };
}
