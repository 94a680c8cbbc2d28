using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Findings;

namespace ModelGen.Generator.Declarations;

/// <summary>Reads the class a model is declared on, and finds what keeps it from being extended.</summary>
internal static class TypeReader
{
    /// <summary>Names of generated members that the user's class cannot also have, whatever their kind.</summary>
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "Summary", "Layers", "Diagram", "Description", "Formulas", "Broken", "Infer", "Test", "Train", "InferScratch", "TestScratch", "TrainScratch", "Probe", "ProbeScratch",
    };

    /// <summary>Ends the file names of what ModelGen generates.</summary>
    public const string GeneratedSuffix = ".ModelGen.g.cs";

    public static TypeDeclaration Read(INamedTypeSymbol type)
    {
        List<string> containers = [];
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containers.Insert(0, $"partial {Keyword(outer)} {Escape(outer.Name)}");
        }

        string space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
        return new TypeDeclaration(
            space, containers.ToImmutableArray(), type.Name, SyntaxFacts.GetText(type.DeclaredAccessibility), type.IsSealed);
    }

    public static IEnumerable<DeclarationProblem> Problems(INamedTypeSymbol type, CancellationToken cancellation)
    {
        // A model of a referenced assembly is compiled, with its generated half in it.
        if (type.DeclaringSyntaxReferences.IsEmpty)
        {
            yield break;
        }

        string name = type.Name;
        if (type.TypeKind != TypeKind.Class || type.IsRecord)
        {
            string kind = type.IsRecord ? type.TypeKind == TypeKind.Struct ? "record struct" : "record" : type.TypeKind.ToString().ToLowerInvariant();
            yield return Problem(Rules.NotAClass, $"{name} is a {kind}, but a model holds weights and has identity: make it a class.");
            yield break;
        }

        if (type.IsStatic)
        {
            yield return Problem(Rules.StaticClass, $"{name} is static, but a model is created with its own weights: remove static.");
            yield break;
        }

        if (IsGeneric(type))
        {
            yield return Problem(Rules.GenericClass, $"{name} is generic or inside a generic type: every size of a model must be known when it is built. Remove the type parameters.");
            yield break;
        }

        if (!IsPartial(type, cancellation))
        {
            yield return Problem(Rules.NotPartial, $"{name} must be partial, because ModelGen writes the other half of it: public partial class {name};");
            yield break;
        }

        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (!IsPartial(outer, cancellation))
            {
                yield return Problem(Rules.ContainerNotPartial, $"{outer.Name} must be partial too, because the model {name} is declared inside it.");
                yield break;
            }
        }

        if (type.BaseType is { SpecialType: not SpecialType.System_Object } parent && parent.ToDisplayString() != "ModelGen.Model")
        {
            yield return Problem(Rules.OwnBaseClass, $"{name} derives from {parent.Name}, but a model derives from ModelGen.Model. Remove the base class, or hold the model in a field.");
            yield break;
        }

        if (IsGeneratedName(name))
        {
            yield return Problem(Rules.MemberExists, $"{name} is also the name of a member that ModelGen generates, and C# allows no member named as its class: give the class another name.");
            yield break;
        }

        // Most classes have none of their own, and to ask for the generated ones makes the compiler find hundreds after every key.
        foreach (ISymbol member in HasOwnMembers(type, cancellation) ? type.GetMembers() : [])
        {
            // The place comes first: the signatures of generated members need not be bound to know that they are generated.
            if (!member.IsImplicitlyDeclared && member.DeclaringSyntaxReferences.Any(r => !IsGenerated(r.SyntaxTree)) && Conflicts(member))
            {
                yield return Problem(Rules.MemberExists, $"{name} has a member {member.Name} of its own, which ModelGen generates: give yours another name.");
                yield break;
            }
        }
    }

    /// <summary>Whether another part of the class can be written at all; where it cannot, the analyzer's error is all there is.</summary>
    public static bool CanExtend(ModelDeclaration declaration) => declaration.Problems.All(p =>
        p.RuleId != Rules.NotAClass.Id && p.RuleId != Rules.StaticClass.Id && p.RuleId != Rules.GenericClass.Id
        && p.RuleId != Rules.NotPartial.Id && p.RuleId != Rules.ContainerNotPartial.Id && p.RuleId != Rules.OwnBaseClass.Id
        && p.RuleId != Rules.MemberExists.Id);

    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(GeneratedSuffix, StringComparison.Ordinal);

    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    private static bool Conflicts(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor =>
            constructor.Parameters.Length == 1
            && constructor.Parameters[0].Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            && nullable.TypeArguments[0].SpecialType == SpecialType.System_Int32,
        IMethodSymbol { Name: "Predict" or "Fit" or "Evaluate" or "TrainOnBatch" } method =>
            method.Parameters.Length > 0 && method.Parameters[0].Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Single },
        IMethodSymbol { AssociatedSymbol: not null } => false,
        _ => IsGeneratedName(member.Name),
    };

    /// <summary>Whether a generated member has this name; long methods come in parts with a number each.</summary>
    private static bool IsGeneratedName(string name)
    {
        string stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return s_reserved.Contains(name)
            || (stem.Length < name.Length && stem is "Small" or "InferPart" or "TestPart" or "TrainPart" or "ProbePart");
    }

    private static DeclarationProblem Problem(Rule rule, string message) => new(rule.Id, message, null);

    private static bool IsGeneric(INamedTypeSymbol? type) => type is not null && (type.Arity > 0 || IsGeneric(type.ContainingType));

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) => type.DeclaringSyntaxReferences.Any(
        r => r.GetSyntax(cancellation) is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static bool HasOwnMembers(INamedTypeSymbol type, CancellationToken cancellation) => type.DeclaringSyntaxReferences.Any(
        r => !IsGenerated(r.SyntaxTree) && r.GetSyntax(cancellation) is TypeDeclarationSyntax part && (part.Members.Count > 0 || part.ParameterList is not null));

    private static string Keyword(INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Struct) => "record struct",
        (true, _) => "record",
        (_, TypeKind.Struct) => "struct",
        (_, TypeKind.Interface) => "interface",
        _ => "class",
    };
}
