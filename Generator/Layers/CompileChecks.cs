using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Shapes;
using static ModelGen.Generator.Layers.ArgumentChecks;

namespace ModelGen.Generator.Layers;

/// <summary>What [Compile] and [Target] can get wrong on their own or with the model's output: D7, D8 and 1.11 of the catalogue.</summary>
internal static class CompileChecks
{
    public static void Check(CheckedModel model, Report report)
    {
        if (model.Declaration.Compile is { } compile)
        {
            CheckNumbers(model, compile, report);
            ScheduleChecks.Check(model.Declaration.Name, compile, report);
        }

        if (model.Declaration.Target is { } target && model.Output is { } output)
        {
            CheckTarget(model, target, output, report);
        }
    }

    /// <summary>The shape of one sample's target as the loss reads it: what [Target] says, else what follows from the output.</summary>
    public static Shape TargetShape(CheckedModel model)
    {
        if (model.Declaration.Target is { } target)
        {
            return model.Axes.Read(target.Shape);
        }

        Shape output = model.Output!;
        bool sparse = model.Declaration.Compile?.Loss == Loss.SparseCategoricalCrossentropy;
        return sparse ? output.RemoveAt(output.Rank - 1) : output;
    }

    private static void CheckNumbers(CheckedModel model, CompileDeclaration compile, Report report)
    {
        // A warm-up may start at 0, because it ends elsewhere.
        bool warmsUp = compile.Schedule == Schedule.CosineDecay && compile.Number("WarmupTarget") > 0;
        if (compile["LearningRate"] is { } rate
            && !(rate.Number > 0 && rate.Number < double.PositiveInfinity)
            && !(rate.Number == 0 && warmsUp))
        {
            string why = rate.Number == 0 ? "no weight would ever change" : "it must be a positive number";
            report.At(
                FindingPlace.Compile, Rules.InvalidLearningRate,
                $"Compile({compile.Loss}, {compile.Optimizer}) of {model.Declaration.Name}: LearningRate = {Text(rate.Number)}: {why}. "
                + $"Keras' default for {compile.Optimizer} is {(compile.Optimizer == Optimizer.Sgd ? "0.01" : "0.001")}.");
        }

        foreach (string name in new[] { "Momentum", "Beta1", "Beta2", "Rho" })
        {
            CheckNumber(name, n => n is >= 0 and < 1, "at least 0 and below 1");
        }

        foreach (string name in new[] { "Epsilon", "ClipNorm", "ClipValue", "GlobalClipNorm" })
        {
            CheckNumber(name, n => n > 0 && n < double.PositiveInfinity, "above 0");
        }

        CheckNumber("WeightDecay", n => n >= 0 && n < double.PositiveInfinity, "at least 0");
        string[] clips = [.. new[] { "ClipValue", "ClipNorm", "GlobalClipNorm" }.Where(name => compile[name] is not null)];
        if (clips.Length > 1)
        {
            report.At(
                FindingPlace.Compile, Rules.InvalidOptimizerParameter,
                $"Compile({compile.Loss}, {compile.Optimizer}) of {model.Declaration.Name}: {string.Join(" and ", clips)} are both set. Gradients are clipped in one way: keep one of them.",
                (FindingProperties.Argument, clips[1]));
        }

        CheckNumber("LabelSmoothing", n => n is >= 0 and <= 1, "between 0 and 1");

        void CheckNumber(string name, Func<double, bool> holds, string range)
        {
            if (compile[name] is { } argument && !holds(argument.Number))
            {
                report.At(
                    FindingPlace.Compile, Rules.InvalidOptimizerParameter,
                    $"Compile({compile.Loss}, {compile.Optimizer}) of {model.Declaration.Name}: {name} = {Text(argument.Number)}, but it must be {range}.",
                    (FindingProperties.Argument, name));
            }
        }
    }

    private static void CheckTarget(CheckedModel model, TargetDeclaration target, Shape output, Report report)
    {
        Shape expected = model.Axes.Read(target.Shape);
        bool sparse = model.Declaration.Compile?.Loss == Loss.SparseCategoricalCrossentropy;
        bool categorical = model.Declaration.Compile?.Loss is Loss.CategoricalCrossentropy or Loss.CategoricalFocalCrossentropy;
        if (sparse ? IsClassNumber(expected, output) : expected.Equals(output))
        {
            return;
        }

        Layer last = model.Layers[^1];
        bool sameButLast = expected.Rank == output.Rank && expected.Take(expected.Rank - 1).SequenceEqual(output.Take(output.Rank - 1));
        string advice = sparse ? $"Class numbers of this output have the shape {output.RemoveAt(output.Rank - 1)}; one-hot targets need CategoricalCrossentropy."
            : categorical && IsClassNumber(expected, output) ? "For class numbers use SparseCategoricalCrossentropy; the target of this loss is one-hot."
            : sameButLast && model.Layers.LastOrDefault(l => l.IsWeightLayer)?.Inner is Dense dense
            ? $"Use Dense({expected.Last}) instead of {dense.Describe()}."
            : output.Rank > expected.Rank ? "Insert Flatten before the last Dense, or declare the target's shape as the model's output." : "Change the last layer or the target.";
        report.AtLayer(
            Rules.TargetShapeMismatch, last,
            $"the model ends with {output}, the target is {expected}{(sparse ? " (class numbers)" : "")}. {advice}",
            (FindingProperties.Units, sameButLast && !sparse ? expected.Last.ToString() : null),
            (FindingProperties.Loss, categorical && IsClassNumber(expected, output) ? nameof(Loss.SparseCategoricalCrossentropy)
                : sparse && expected.Equals(output) ? nameof(Loss.CategoricalCrossentropy) : null));
    }

    /// <summary>Whether the target has the output's shape without the axis of classes, or one number there.</summary>
    private static bool IsClassNumber(Shape target, Shape output) =>
        target.Equals(output.RemoveAt(output.Rank - 1)) || target.Equals(output.WithLast(1));
}
