using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Declarations;

/// <summary>
/// The [Budget] attribute: the limits it states by their property names. It is no part of a <see cref="ModelDeclaration"/>, because the
/// generated code does not depend on it.
/// </summary>
internal sealed record BudgetDeclaration(EquatableArray<(string Name, long Value)> Limits, EquatableArray<string> Allow)
{
    public long? this[string name] => Limits.Where(limit => limit.Name == name).Select(limit => (long?)limit.Value).FirstOrDefault();

    /// <summary>Reads it; null where it does not compile.</summary>
    public static BudgetDeclaration? Read(AttributeData? attribute) => attribute is null || ArgumentReader.Read(attribute) is not { } arguments
        ? null
        : new BudgetDeclaration(
            attribute.NamedArguments.Where(argument => argument.Value.Value is long).Select(argument => (argument.Key, (long)argument.Value.Value!)).ToImmutableArray(),
            StackReader.Allow(arguments));
}
