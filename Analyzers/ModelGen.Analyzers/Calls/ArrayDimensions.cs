using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Shapes;

namespace ModelGen.Analyzers.Calls;

/// <summary>MG6002: arrays and tensors of samples against the axes of the model's inputs, and the lengths given for named axes.</summary>
internal static class ArrayDimensions
{
    public static void Check(SampleData data, CallReport report)
    {
        if (data.IsFlat)
        {
            CheckAxes(data, report);
            return;
        }

        CallArgument? first = null;
        for (int i = 0; i < data.Inputs.Length; i++)
        {
            CallArgument argument = data.Inputs[i];
            Shape expected = data.Model.Inputs[i].Shape!;
            string? problem = argument.Array is not { } array ? null
                : Mismatch(array, expected, data.Lengths.Bind) is { } mismatch
                ? $"{argument.Name} is {Text(array.Lengths)}, but the samples of {Input(data, i)} are {expected.WithBatch()}: {mismatch}. {Advice(array, expected)}"
                : array.Lengths[0] == 0 && data.NeedsSamples ? $"{argument.Name} is {Text(array.Lengths)} and holds no samples. Give at least one."
                : data.Samples is { } samples && array.Lengths[0] is { } count && count != samples
                ? $"{argument.Name} has {Count(count, "sample")}, but {first!.Name} has {Definitions.Text(samples)}. Give as many samples to each input."
                : null;
            if (problem is not null)
            {
                data.HasWrongInputs = true;
                report(Rules.CallDimensions, argument.Syntax, problem);
            }
            else if (data.Samples is null)
            {
                first = argument;
                data.Samples = argument.Array?.Lengths[0];
            }
        }

        data.Samples = data.HasWrongInputs ? null : data.Samples;
    }

    /// <summary>What keeps an array from holding samples or targets of a shape; null where nothing does as far as is known.</summary>
    /// <param name="array">The array, its first axis the batch.</param>
    /// <param name="expected">The shape of one of them.</param>
    /// <param name="compare">Compares an axis with its length; says what is wrong, or null.</param>
    public static string? Mismatch(KnownArray array, Shape expected, Func<Dim, long, string?> compare)
    {
        if (array.Lengths.Length != expected.Rank + 1)
        {
            return $"it has {Count(array.Lengths.Length, "axis", "axes")}, not {Definitions.Text(expected.Rank + 1)}";
        }

        string[] wrong =
        [
            .. from i in Enumerable.Range(1, expected.Rank)
               let problem = array.Lengths[i] is { } given ? compare(expected[i - 1], given) : null
               where problem is not null
               select $"axis {Definitions.Text(i)} is {problem}",
        ];
        return wrong.Length == 0 ? null : string.Join(", ", wrong);
    }

    /// <summary><c>(8, 28, ?)</c>: the lengths that are known.</summary>
    public static string Text(ImmutableArray<long?> lengths) =>
        $"({string.Join(", ", lengths.Select(length => length is { } known ? Definitions.Text(known) : "?"))})";

    /// <summary>What to give in place of an array.</summary>
    public static string Advice(KnownArray array, Shape expected)
    {
        bool hasRank = array.Lengths.Length == expected.Rank + 1;
        if (hasRank && IsPermuted(array, expected))
        {
            return "The lengths are right in another order: transpose the array.";
        }

        string batch = hasRank && array.Lengths[0] is { } known ? Definitions.Text(known) : "batch";
        return $"Give an array of ({string.Join(", ", expected.Select(axis => axis.ToString()).Prepend(batch))}).";
    }

    /// <summary>
    /// Whether the array has an axis of each length that is needed, and one more, which may be the batch. That a single axis and the batch
    /// are of one length says nothing.
    /// </summary>
    private static bool IsPermuted(KnownArray array, Shape expected)
    {
        List<long?> left = [.. array.Lengths];
        return expected.Rank > 1 && expected.All(axis => axis.Constant is { } length && left.Remove(length));
    }

    /// <summary><c>1 sample</c>, <c>2 samples</c>.</summary>
    public static string Count(long count, string one, string? many = null) => $"{Definitions.Text(count)} {(count == 1 ? one : many ?? one + "s")}";

    private static string Input(SampleData data, int number) => data.Inputs.Length == 1
        ? data.Model.Declaration.Name
        : $"the input '{data.Model.Inputs[number].Name}' of {data.Model.Declaration.Name}";

    /// <summary>A span does not tell the lengths of named axes, so that the call has to.</summary>
    private static void CheckAxes(SampleData data, CallReport report)
    {
        // Flat data to validate on has the lengths of the data to train on.
        if (data.IsValidation)
        {
            return;
        }

        string model = data.Model.Declaration.Name;
        int needed = data.Model.Axes.All.Count;
        string names = string.Join(", ", data.Model.Axes.All.Select(axis => axis.Name));
        if (data.Axes is null)
        {
            if (needed > 0)
            {
                Report(
                    data.Call.NameSyntax,
                    $"{model} has axes whose lengths are known only at the call ({names}), and a flat span does not tell them. "
                    + "Give an array with axes, or the overload with their lengths.");
            }

            return;
        }

        if (KnownArray.Read(data.Axes) is not { Length: { } count } axes)
        {
            return;
        }

        if (count != needed)
        {
            Report(data.Axes.Syntax, needed == 0
                ? $"{model} has no named axes, but {Count(count, "length")} of such axes {(count == 1 ? "is" : "are")} given. "
                    + $"Leave {(count == 1 ? "it" : "them")} out."
                : $"{model} has {Count(needed, "named axis", "named axes")} ({names}), "
                    + $"but {Count(count, "length")} {(count == 1 ? "is" : "are")} given. Give one for each.");
            return;
        }

        for (int i = 0; i < axes.Elements.Length; i++)
        {
            if (KnownArray.Number(axes.Elements[i]) is { } length && data.Lengths.Bind(i, length) is { } problem)
            {
                Report(axes.Elements[i].Syntax, $"the axis {data.Model.Axes.All[i].Name} of {model} is {problem}.");
            }
        }

        void Report(SyntaxNode at, string message)
        {
            data.HasWrongInputs = true;
            report(Rules.CallDimensions, at, message);
        }
    }
}
