using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Analyzers.Calls;

/// <summary>MG6003: targets against what the loss takes, and their number against that of the samples.</summary>
internal static class TargetDimensions
{
    public static void Check(SampleData data, CallReport report)
    {
        for (int i = 0; i < data.Targets.Length; i++)
        {
            if (data.Targets[i].Array is { } array && Problem(data, i, data.Targets[i].Name, array) is { } problem)
            {
                data.HasWrongTargets = true;
                report(Rules.CallTargets, data.Targets[i].Syntax, problem);
            }
        }
    }

    private static string? Problem(SampleData data, int number, string name, KnownArray array)
    {
        // Targets to validate on may lie flat beside samples that do not.
        bool isFlat = data.IsFlat || (data.IsValidation && array.Lengths.Length == 1);
        return isFlat ? FlatProblem(data, name, array) : ShapedProblem(data, number, name, array);
    }

    private static string? FlatProblem(SampleData data, string name, KnownArray array)
    {
        if (array.Length is not { } length || data.Lengths.SizeOf(data.Target) is not { } size)
        {
            return null;
        }

        string values = $"{name} has {ArrayDimensions.Count(length, "value")}, but ";
        return data.Samples is not { } samples
            ? length % size == 0 ? null
                : $"{values}the target of each sample has {Definitions.Text(size)}. Give {Definitions.Text(size)} for each sample.{Hint(data, 0, size, null)}"
            : length == samples * size ? null
            : $"{values}the targets of {ArrayDimensions.Count(samples, "sample")}, {data.Target} each, have {Definitions.Text(samples * size)}. "
                + (Hint(data, 0, size, length % samples == 0 ? length / samples : null) is { Length: > 0 } hint
                    ? hint.TrimStart()
                    : $"Give {Definitions.Text(samples * size)}.");
    }

    private static string? ShapedProblem(SampleData data, int number, string name, KnownArray array)
    {
        Shape expected = CompileChecks.TargetShapes(data.Model)[number];
        string model = data.Model.Declaration.Name;
        string owner = data.Targets.Length == 1 ? model : $"the output '{data.Model.Outputs[number].Name}' of {model}";
        if (ArrayDimensions.Mismatch(array, expected, Compare) is { } mismatch)
        {
            long? given = array.Lengths.Skip(1).Aggregate((long?)1, (product, length) => product * length);
            string hint = expected.Size.Constant is { } size ? Hint(data, number, size, given).TrimStart() : "";
            return $"{name} is {ArrayDimensions.Text(array.Lengths)}, but the targets of {owner} are {expected.WithBatch()}: {mismatch}. "
                + (hint.Length > 0 ? hint : ArrayDimensions.Advice(array, expected));
        }

        return data.Samples is { } samples && array.Lengths[0] is { } count && count != samples
            ? $"{name} has {ArrayDimensions.Count(count, "target")}, "
                + $"but there {(samples == 1 ? "is" : "are")} {ArrayDimensions.Count(samples, "sample")}. Give one target for each sample."
            : null;

        string? Compare(Dim axis, long length) =>
            data.Lengths.Of(axis) is { } needed && needed != length ? $"{Definitions.Text(length)}, not {Definitions.Text(needed)}" : null;
    }

    /// <summary>Where one-hot targets and class numbers are mixed up, which loss takes what is given; else nothing.</summary>
    private static string Hint(SampleData data, int number, long size, long? given)
    {
        CompileDeclaration compile = data.Model.Declaration.Compile!.Of(number);
        bool isMixed = data.Targets.Length < data.Model.Outputs.Count;
        if (given is null || isMixed || data.Model.Outputs[number].Shape!.Last.Constant is not ({ } classes and > 1))
        {
            return "";
        }

        return compile.Loss == Loss.SparseCategoricalCrossentropy && given == size * classes
            ? $" SparseCategoricalCrossentropy takes the number of the class; "
                + $"for one-hot targets of {Definitions.Text(classes)} classes use CategoricalCrossentropy."
            : compile.Loss.IsCategoricalCrossentropy() && compile.Loss != Loss.SparseCategoricalCrossentropy && given * classes == size
            ? $" {compile.Loss} takes one-hot targets of {Definitions.Text(classes)} classes; for class numbers use SparseCategoricalCrossentropy."
            : "";
    }
}
