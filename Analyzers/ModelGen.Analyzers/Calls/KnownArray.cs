using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ModelGen.Analyzers.Calls;

/// <summary>An array, span or tensor as far as the compiler knows it.</summary>
/// <param name="Lengths">The lengths of its axes; null for one that is known only at run time.</param>
/// <param name="Elements">Its elements, row-major, where they are written out and nothing else changes them; else none.</param>
internal sealed record KnownArray(ImmutableArray<long?> Lengths, ImmutableArray<IOperation> Elements)
{
    /// <summary>Locals that take their values from each other are followed so far; a local may even name itself while it is typed.</summary>
    private const int MostSteps = 8;

    /// <summary>The number of elements.</summary>
    public long? Length => Lengths.Any(l => l is null or < 0) ? null
        : Lengths.Aggregate((long?)1, (product, length) => product is { } p && (length == 0 || p <= long.MaxValue / length) ? p * length : null);

    /// <summary>What an expression that gives an array or a span is; null where not even the number of axes is known.</summary>
    public static KnownArray? Read(IOperation? value) => Read(value, MostSteps);

    /// <summary>
    /// What an expression that gives a tensor is: with lengths in a constructor or <c>Tensor.Create</c>, or an array, which the conversion
    /// makes a tensor of one axis.
    /// </summary>
    public static KnownArray? ReadTensor(IOperation? value)
    {
        value = Strip(value);
        if (value?.Type is IArrayTypeSymbol { Rank: 1 })
        {
            return Read(value) ?? OfLength(null);
        }

        ImmutableArray<IArgumentOperation> arguments = value switch
        {
            IObjectCreationOperation creation => creation.Arguments,
            IInvocationOperation { TargetMethod.ContainingType.Name: "Tensor" } call => call.Arguments,
            _ => [],
        };
        return Read(ModelCall.Argument(arguments, "lengths")) is { Elements: { Length: > 0 } lengths }
            ? new KnownArray([.. lengths.Select(Number)], [])
            : null;
    }

    /// <summary>The expression inside conversions, such as that of an array to a span.</summary>
    public static IOperation? Strip(IOperation? value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    /// <summary>A whole number that is constant, or that of a local which nothing else is assigned to.</summary>
    public static long? Number(IOperation? value) => Number(value, MostSteps);

    private static long? Number(IOperation? value, int steps) => value switch
    {
        { ConstantValue: { HasValue: true, Value: var constant } } => constant switch
        {
            int number => number,
            long number => number,
            uint number => number,
            short number => number,
            byte number => number,
            _ => null,
        },
        IConversionOperation { Conversion.IsUserDefined: false, Operand: var operand } => Number(operand, steps),
        ILocalReferenceOperation local when steps > 0 => Number(LocalValues.ValueOf(local), steps - 1),
        _ => null,
    };

    private static KnownArray? Read(IOperation? value, int steps)
    {
        value = Strip(value);
        return value switch
        {
            IArrayCreationOperation array => new KnownArray(
                [.. array.DimensionSizes.Select(size => Number(size, steps))], array.Initializer is { } rows ? [.. Flatten(rows)] : []),
            ICollectionExpressionOperation { Elements: var elements } when !elements.Any(e => e is ISpreadOperation) =>
                OfLength(elements.Length) with { Elements = elements },
            IInvocationOperation { TargetMethod: { Name: "AsSpan" or "Slice", ContainingNamespace.Name: "System" } } call => Slice(call, steps),
            ILocalReferenceOperation local when steps > 0 => Read(LocalValues.ValueOf(local), steps - 1) is { } known
                ? LocalValues.IsOnlyRead(local) ? known : known with { Elements = [] }
                : null,
            { Syntax: StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [var size] }] } } } =>
                OfLength(Constant(value, size)),
            { Syntax: ImplicitStackAllocArrayCreationExpressionSyntax { Initializer.Expressions.Count: var count } } => OfLength(count),
            _ => null,
        };
    }

    private static KnownArray OfLength(long? length) => new([length], []);

    /// <summary><c>AsSpan()</c>, <c>AsSpan(start)</c>, <c>AsSpan(start, length)</c>, and the same of <c>Slice</c>.</summary>
    private static KnownArray? Slice(IInvocationOperation call, int steps)
    {
        IOperation? length = ModelCall.Argument(call.Arguments, "length");
        if (length is not null)
        {
            return Number(length, steps) is { } number ? OfLength(number) : null;
        }

        IOperation? all = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        IOperation? start = ModelCall.Argument(call.Arguments, "start");
        bool isWhole = call.Instance is null && call.Arguments.Length == 1;
        return Read(all, steps) is not { Lengths.Length: 1 } known ? null
            : isWhole ? known
            : Number(start, steps) is { } from && known.Lengths[0] is { } count ? OfLength(count - from)
            : null;
    }

    private static IEnumerable<IOperation> Flatten(IArrayInitializerOperation rows) =>
        rows.ElementValues.SelectMany(value => value is IArrayInitializerOperation row ? Flatten(row) : [value]);

    /// <summary>A constant in code for which there is no operation: <c>stackalloc</c>.</summary>
    private static long? Constant(IOperation around, ExpressionSyntax size) =>
        around.SemanticModel?.GetConstantValue(size) is { HasValue: true, Value: int number } ? number : null;
}

/// <summary>An argument that holds samples, targets or predictions.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Value">The expression.</param>
/// <param name="Array">What is known of it; null for nothing.</param>
internal sealed record CallArgument(string Name, IOperation Value, KnownArray? Array)
{
    /// <summary>Where a diagnostic about it is shown.</summary>
    public SyntaxNode Syntax => Value.Syntax;
}
