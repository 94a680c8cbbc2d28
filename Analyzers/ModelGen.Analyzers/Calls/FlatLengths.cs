using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers.Calls;

/// <summary>MG6001: the lengths of flat samples, of the span for predictions, and of sample weights.</summary>
internal static class FlatLengths
{
    public static void Check(SampleData data, CallReport report)
    {
        if (data.IsFlat)
        {
            CheckSamples(data, report);
        }

        if (data.Predictions is { Array.Length: { } length } predictions && data.Lengths.SizeOf(data.Prediction) is { } size)
        {
            CheckPredictions(data, predictions, length, size, report);
        }

        if (data.SampleWeight is { } weight && KnownArray.Read(weight)?.Length is { } weights and not 0 && data.Samples is { } samples && weights != samples)
        {
            report(
                Rules.CallLength, weight.Syntax,
                $"there {(samples == 1 ? "is" : "are")} {ArrayDimensions.Count(samples, "sample")}, "
                + $"but {ArrayDimensions.Count(weights, "sample weight")}. Give one for each sample.");
        }
    }

    private static void CheckSamples(SampleData data, CallReport report)
    {
        CallArgument x = data.Inputs[0];
        if (data.HasWrongInputs || x.Array?.Length is not { } length || data.Lengths.SizeOf(data.Sample) is not { } size)
        {
            return;
        }

        if (length % size == 0 && (length > 0 || !data.NeedsSamples))
        {
            data.Samples = length / size;
            return;
        }

        data.HasWrongInputs = true;
        long below = Math.Max(1, length / size);
        string shape = data.Model.Inputs.Count == 1
            ? $"of shape {data.Sample} "
            : $"({string.Join(", ", data.Model.Inputs.Select(input => $"{input.Name} {input.Shape}"))}) ";
        report(
            Rules.CallLength, x.Syntax,
            $"{x.Name} has {ArrayDimensions.Count(length, "value")}, but one sample {shape}has {Definitions.Text(size)}. "
            + $"Give a multiple of {Definitions.Text(size)}: {Definitions.Text(below * size)} for {ArrayDimensions.Count(below, "sample")}, "
            + $"{Definitions.Text((below + 1) * size)} for {Definitions.Text(below + 1)}.");
    }

    private static void CheckPredictions(SampleData data, CallArgument y, long length, long size, CallReport report)
    {
        string? problem = data.Samples is { } samples && !data.HasWrongInputs
            ? length == samples * size ? null
                : $"but {ArrayDimensions.Count(samples, "prediction")} of shape {data.Prediction} {(samples == 1 ? "takes" : "take")} "
                    + $"{Definitions.Text(samples * size)}. Give a span of exactly this length."
            : length % size == 0 ? null
            : $"but each prediction of shape {data.Prediction} has {Definitions.Text(size)}. Give {Definitions.Text(size)} for each sample.";
        if (problem is not null)
        {
            report(Rules.CallLength, y.Syntax, $"{y.Name} has {ArrayDimensions.Count(length, "value")}, {problem}");
        }
    }
}
