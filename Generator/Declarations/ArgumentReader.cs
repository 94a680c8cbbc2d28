using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Declarations;

/// <summary>
/// Turns an attribute's arguments, given by place or by name, into <see cref="Argument"/>s under their property names. It reads every
/// attribute of a model after every key, so the common case allocates nothing but what it gives back.
/// </summary>
internal static class ArgumentReader
{
    /// <summary>The values of each enum. Each key ends a compilation, but symbols of referenced assemblies go on.</summary>
    private static readonly ConditionalWeakTable<ITypeSymbol, HashSet<object>> s_members = new();

    /// <summary>The property names of each constructor's parameters.</summary>
    private static readonly ConditionalWeakTable<IMethodSymbol, string[]> s_names = new();

    /// <summary>The arguments, or null where the attribute does not compile.</summary>
    public static ImmutableArray<Argument>? Read(AttributeData attribute)
    {
        ImmutableArray<TypedConstant> byPlace = attribute.ConstructorArguments;
        ImmutableArray<KeyValuePair<string, TypedConstant>> byName = attribute.NamedArguments;
        if (attribute.AttributeConstructor is not { } constructor)
        {
            return null;
        }

        string[] names = s_names.GetValue(constructor, static c => [.. c.Parameters.Select(parameter => Pascal(parameter.Name))]);
        if (byPlace.Length != names.Length)
        {
            return null;
        }

        var arguments = ImmutableArray.CreateBuilder<Argument>(byPlace.Length + byName.Length);
        for (int i = 0; i < byPlace.Length; i++)
        {
            if (HasError(byPlace[i]))
            {
                return null;
            }

            Argument argument = Read(names[i], byPlace[i]);
            bool isText = argument.Text is not null || argument.Texts.Count > 0;
            arguments.Add(isText && IsSize(attribute.AttributeClass!, names[i]) ? argument with { IsExpression = true } : argument);
        }

        foreach (KeyValuePair<string, TypedConstant> named in byName)
        {
            if (HasError(named.Value))
            {
                return null;
            }

            arguments.Add(Read(named.Key, named.Value));
        }

        return arguments.MoveToImmutable();
    }

    /// <summary>The first value that no member of its enum has, as <c>(Activation)99</c>: a cast lets it through the compiler.</summary>
    public static string? UndefinedMember(AttributeData attribute)
    {
        foreach (TypedConstant value in attribute.ConstructorArguments)
        {
            if (UndefinedMember(value) is { } undefined)
            {
                return undefined;
            }
        }

        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            if (UndefinedMember(named.Value) is { } undefined)
            {
                return undefined;
            }
        }

        return null;
    }

    private static string? UndefinedMember(TypedConstant value) => value.Kind switch
    {
        TypedConstantKind.Array when !value.IsNull => value.Values.Select(UndefinedMember).FirstOrDefault(undefined => undefined is not null),
        TypedConstantKind.Enum when !IsMember(value) => string.Format(CultureInfo.InvariantCulture, "({0}){1}", value.Type!.Name, value.Value),
        _ => null,
    };

    private static bool IsMember(TypedConstant value) => s_members
        .GetValue(value.Type!, static type => [.. type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => field.ConstantValue!)])
        .Contains(value.Value!);

    /// <summary>An attribute that takes a size as text too keeps that text under the size's name and this ending.</summary>
    private static bool IsSize(INamedTypeSymbol attribute, string name) => attribute.GetMembers(name + "Expression").Length > 0;

    private static bool HasError(TypedConstant value) => value.Kind == TypedConstantKind.Error
        || (value.Kind == TypedConstantKind.Array && !value.IsNull && value.Values.Any(HasError));

    private static Argument Read(string name, TypedConstant value)
    {
        if (value.Kind == TypedConstantKind.Array)
        {
            ImmutableArray<double> numbers = value.IsNull ? [] : [.. value.Values.Select(v => Number(v.Value))];
            bool hasText = !value.IsNull && value.Values.Any(v => v.Value is string);
            return new Argument(name, 0, null, numbers)
            {
                Texts = hasText ? [.. value.Values.Select(v => Convert.ToString(v.Value, CultureInfo.InvariantCulture) ?? "")] : ImmutableArray<string>.Empty,
            };
        }

        object? raw = value.Kind == TypedConstantKind.Error ? null : value.Value;
        return new Argument(name, Number(raw), raw as string, default);
    }

    private static double Number(object? value) => value switch
    {
        bool flag => flag ? 1 : 0,
        int number => number,
        long number => number,
        float number => number,
        double number => number,
        _ => 0,
    };

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
