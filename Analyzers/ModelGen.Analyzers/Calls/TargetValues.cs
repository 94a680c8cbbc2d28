using System.Globalization;
using Microsoft.CodeAnalysis;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers.Calls;

/// <summary>MG6007: targets that are written out, against the numbers that the loss can make sense of.</summary>
internal static class TargetValues
{
    public static void Check(SampleData data, CallReport report)
    {
        // Of several outputs the targets of a flat span are mixed.
        if (data.HasWrongTargets || data.Targets.Length != data.Model.Outputs.Count)
        {
            return;
        }

        for (int i = 0; i < data.Targets.Length; i++)
        {
            if (data.Targets[i].Array is { Elements: { Length: > 0 } elements })
            {
                CompileDeclaration compile = data.Model.Declaration.Compile!.Of(i);
                IOperation[] wrong = [.. elements.Where(e => Value(e) is { } value && !IsTarget(value, compile, Classes(data, i)))];
                if (wrong.Length > 0)
                {
                    string others = wrong.Length == 1 ? "" : $" (and {ArrayDimensions.Count(wrong.Length - 1, "other")})";
                    report(
                        Rules.CallTargetValues, wrong[0].Syntax,
                        $"{data.Targets[i].Name} has the target {Value(wrong[0])!.Value.ToString("R", CultureInfo.InvariantCulture)}{others}, "
                        + $"but {Explain(data, compile, Classes(data, i))}");
                }
            }
        }
    }

    private static long? Classes(SampleData data, int output) => data.Model.Outputs[output].Shape!.Last.Constant;

    private static bool IsTarget(double value, CompileDeclaration compile, long? classes) => compile.Loss switch
    {
        Loss.SparseCategoricalCrossentropy => (value >= 0 && value % 1 == 0 && !(value >= classes)) || compile["IgnoreClass"]?.Number == value,
        Loss.Hinge or Loss.SquaredHinge => value is -1 or 0 or 1,
        _ when compile.Loss.IsCrossentropy() => value is >= 0 and <= 1,
        _ => true,
    };

    private static string Explain(SampleData data, CompileDeclaration compile, long? classes) => compile.Loss switch
    {
        Loss.SparseCategoricalCrossentropy when classes is { } count =>
            $"{data.Model.Declaration.Name} has {ArrayDimensions.Count(count, "class", "classes")}, numbered 0 to {Definitions.Text(count - 1)}; "
            + "the loss of another number has no class to compare with. Number the classes from 0, or give the last layer more units.",
        Loss.SparseCategoricalCrossentropy => "the targets of SparseCategoricalCrossentropy are the numbers of classes, whole and from 0.",
        Loss.Hinge or Loss.SquaredHinge => $"the targets of {compile.Loss} are -1 or 1, or 0 and 1.",
        _ when compile.Loss.IsCategoricalCrossentropy() =>
            $"the targets of {compile.Loss} are probabilities from 0 to 1, one for each class. For class numbers use SparseCategoricalCrossentropy.",
        _ => $"the targets of {compile.Loss} are probabilities from 0 to 1. Use 0 and 1 for the two classes, or a regression loss for numbers.",
    };

    private static double? Value(IOperation element) => element.ConstantValue is { HasValue: true, Value: IConvertible value }
        ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
        : null;
}
