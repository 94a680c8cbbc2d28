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
        CheckOutputs(model, model.Declaration.Compile, report);
        if (model.Declaration.Compile is { } compile)
        {
            CheckNumbers(model, compile, report);
            ScheduleChecks.Check(model.Declaration.Name, compile, report);
        }

        if (model.Declaration.Target is { } target && model.Layers.Count > 0 && model.Outputs.Count == 1 && model.Output is { } output)
        {
            CheckTarget(model, target, output, report);
        }
    }

    /// <summary>The shape of one sample's target as the loss reads it; of several outputs, of all targets one after another.</summary>
    public static Shape TargetShape(CheckedModel model)
    {
        IReadOnlyList<Shape> shapes = TargetShapes(model);
        return shapes.Count == 1 ? shapes[0] : new Shape([shapes.Aggregate((Dim)0, (sum, shape) => sum + shape.Size)]);
    }

    /// <summary>The target of each output: what [Target] says, else what follows from the output and its loss.</summary>
    public static IReadOnlyList<Shape> TargetShapes(CheckedModel model)
    {
        if (model.Declaration.Target is { } target && model.Outputs.Count == 1)
        {
            return [model.Axes.Read(target.Shape)];
        }

        return [.. model.Outputs.Select((output, i) =>
            model.Declaration.Compile?.Of(i).Loss == Loss.SparseCategoricalCrossentropy ? output.Shape!.RemoveAt(output.Shape.Rank - 1) : output.Shape!)];
    }

    /// <summary>[Compile] says something about each output, or nothing; [Target] knows one only.</summary>
    private static void CheckOutputs(CheckedModel model, CompileDeclaration? compile, Report report)
    {
        int outputs = model.Outputs.Count;
        string names = string.Join(", ", model.Outputs.Select(o => o.Name));
        foreach (string list in new[] { "Losses", "LossWeights" })
        {
            if (compile?.Numbers(list) is { Count: > 0 } given && given.Count != outputs)
            {
                report.At(
                    FindingPlace.Compile, Rules.OutputCountMismatch,
                    $"Compile({compile.Loss}, {compile.Optimizer}) of {model.Declaration.Name}: {list} has {Text((long)given.Count)} entries, but the model has {Text((long)outputs)} outputs ({names}). Give one for each, in this order.",
                    (FindingProperties.Argument, list));
            }
        }

        if (compile?.Numbers("LossWeights").FirstOrDefault(w => !(w >= 0 && w < double.PositiveInfinity)) is { } weight and not 0)
        {
            report.At(
                FindingPlace.Compile, Rules.OutputCountMismatch,
                $"Compile({compile.Loss}, {compile.Optimizer}) of {model.Declaration.Name}: a weight in LossWeights is {Text(weight)}, but must be at least 0.",
                (FindingProperties.Argument, "LossWeights"));
        }

        if (model.Declaration.Target is not null && outputs > 1)
        {
            report.At(
                FindingPlace.Model, Rules.OutputCountMismatch,
                $"{model.Declaration.Name} has the outputs {names}, but [Target] states one shape. Remove it: each output's target has the output's shape, or that of its class numbers.");
        }
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
        Loss? loss = model.Declaration.Compile?.Of(0).Loss;
        bool sparse = loss == Loss.SparseCategoricalCrossentropy;
        bool categorical = loss is Loss.CategoricalCrossentropy or Loss.CategoricalFocalCrossentropy;
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
