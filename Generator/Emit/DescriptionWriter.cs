using ModelGen.Generator.Declarations;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;
using static ModelGen.Generator.Emit.Literals;

namespace ModelGen.Generator.Emit;

/// <summary>Writes what the model knows about itself at run time: layers, weights and training set-up, as one object.</summary>
internal static class DescriptionWriter
{
    private static readonly string[] s_switches = ["Nesterov", "AmsGrad", "Centered", "Staircase", "Cycle", "FromLogits", "ApplyClassBalancing"];

    private static readonly string[] s_notNumbers = ["Loss", "Losses", "LossWeights", "Optimizer", "Schedule", "Metrics", "Boundaries", "Values", "Allow", .. s_switches];

    public static void Write(CodeWriter code, CheckedModel model, WeightPlan plan)
    {
        code.Line("/// <summary>The layers, weights and training set-up of the model.</summary>");
        code.Open("private static readonly global::ModelGen.ModelInfo Description = new()");
        code.Line($"Name = {Text(model.Declaration.Name)},");
        code.Line($"InputShape = {ShapeOf(model.Input!)},");
        code.Line($"OutputShape = {ShapeOf(model.Output!)},");
        code.Line($"TargetShape = {ShapeOf(CompileChecks.TargetShape(model))},");
        WritePorts(code, model);
        if (model.Axes.All.Count > 0)
        {
            IEnumerable<string> axes = model.Axes.All.Select(a => a.MultipleOf == 1 ? $"new({Text(a.Name)})" : $"new({Text(a.Name)}, {Whole(a.MultipleOf)})");
            code.Line($"Axes = [{string.Join(", ", axes)}],");
        }

        if (model.Layers.Any(layer => layer.IsStateful))
        {
            code.Line("IsStateful = true,");
        }

        code.Line($"ParameterLength = {Whole(plan.ParameterLength)},");
        code.Line($"TrainableLength = {Whole(plan.TrainableLength)},");
        code.Line("Layers =");
        code.OpenList();
        foreach (Layer layer in model.Layers)
        {
            WriteLayer(code, layer, plan);
        }

        code.CloseList();
        if (model.Declaration.Compile is { } compile)
        {
            WriteCompile(code, compile);
        }

        code.Close(";");
    }

    /// <summary>Inputs and outputs of a model that has several, or names them.</summary>
    private static void WritePorts(CodeWriter code, CheckedModel model)
    {
        if (model.Inputs.Count > 1 || model.Inputs[0].Name != "input")
        {
            code.Line("Inputs =");
            code.OpenList();
            foreach (Port input in model.Inputs)
            {
                code.Line($"new() {{ Name = {Text(input.Name)}, Shape = {ShapeOf(input.Shape!)} }},");
            }

            code.CloseList();
        }

        if (model.Outputs.Count == 1 && model.Outputs[0] is { Name: "output" } only && only.Source == model.Layers.Count - 1)
        {
            return;
        }

        IReadOnlyList<Shape> targets = CompileChecks.TargetShapes(model);
        code.Line("Outputs =");
        code.OpenList();
        for (int i = 0; i < targets.Count; i++)
        {
            Port output = model.Outputs[i];
            CompileDeclaration? compile = model.Declaration.Compile;
            string loss = compile is null ? ""
                : $", Loss = global::ModelGen.Loss.{compile.Of(i).Loss}, LossWeight = {Double(compile.LossWeight(i))}";
            code.Line($"new() {{ Name = {Text(output.Name)}, Shape = {ShapeOf(output.Shape!)}, TargetShape = {ShapeOf(targets[i])}, Source = {Whole(output.Source)}{loss} }},");
        }

        code.CloseList();
    }

    private static void WriteLayer(CodeWriter code, Layer layer, WeightPlan plan)
    {
        code.Open("new()");
        code.Line($"Name = {Text(layer.Name)},");
        code.Line($"Kind = {Text(layer.Kind)},");
        code.Line($"Display = {Text(layer.Describe())},");
        code.Line($"InputShape = {ShapeOf(layer.Input!)},");
        code.Line($"OutputShape = {ShapeOf(layer.Output!)},");
        code.Line($"Flops = {Whole(layer.Flops.Constant ?? -1)},");
        code.Line($"Inputs = [{string.Join(", ", layer.Sources.Select(s => Whole(s)))}],");
        if (layer.Weights.Count > 0)
        {
            code.Line("Weights =");
            code.OpenList();
            foreach (Weight weight in layer.Weights)
            {
                code.Line($"new() {{ {string.Join(", ", Properties(weight, plan))} }},");
            }

            code.CloseList();
        }

        code.Close(",");
    }

    private static IEnumerable<string> Properties(Weight weight, WeightPlan plan)
    {
        yield return $"Name = {Text(weight.Name)}";
        yield return $"Shape = {ShapeOf(weight.Shape)}";
        yield return $"Offset = {Whole(plan[weight])}";
        yield return $"Length = {Whole(WeightPlan.Length(weight))}";
        if (weight.InPanels)
        {
            yield return "Layout = global::ModelGen.WeightLayout.Panels";
            if (weight.RowAxes > 0)
            {
                yield return $"RowAxes = {Whole(weight.RowAxes)}";
            }
        }

        if (!weight.Trainable)
        {
            yield return "Trainable = false";
        }

        yield return $"Initializer = global::ModelGen.Initializer.{weight.Initializer}";
        if (weight.Initializer == Initializer.Constant)
        {
            yield return $"InitializerValue = {Float(weight.InitializerValue)}";
        }

        if (weight.Ones.Count > 0)
        {
            yield return $"Ones = ({Whole(weight.Ones.First)}, {Whole(weight.Ones.Count)})";
        }

        yield return $"Fans = ({Double(weight.Fans.In)}, {Double(weight.Fans.Out)})";
        if (weight.Regularizer != Regularizer.None)
        {
            yield return $"Regularizer = global::ModelGen.Regularizer.{weight.Regularizer}";
            yield return $"L1 = {Float(weight.L1)}";
            yield return $"L2 = {Float(weight.L2)}";
        }

        if (weight.Constraint != Constraint.None)
        {
            yield return $"Constraint = global::ModelGen.Constraint.{weight.Constraint}";
            yield return $"ConstraintValue = {Float(weight.ConstraintValue)}";
        }
    }

    private static void WriteCompile(CodeWriter code, CompileDeclaration compile)
    {
        code.Open("Compile = new()");
        code.Line($"Loss = global::ModelGen.Loss.{compile.Loss},");
        code.Line($"Optimizer = global::ModelGen.Optimizer.{compile.Optimizer},");
        Argument[] numbers = [.. compile.Arguments.Where(a => !s_notNumbers.Contains(a.Name))];
        if (numbers.Length > 0)
        {
            string items = string.Join(", ", numbers.Select(n => $"[{Text(n.Name)}] = {Double(n.Number)}"));
            code.Line($"Numbers = new global::System.Collections.Generic.Dictionary<string, double> {{ {items} }},");
        }

        string[] switches = [.. s_switches.Where(compile.Flag)];
        if (switches.Length > 0)
        {
            code.Line($"Switches = [{string.Join(", ", switches.Select(Text))}],");
        }

        if (compile["Schedule"] is { } schedule)
        {
            code.Line($"Schedule = global::ModelGen.Schedule.{(Schedule)(int)schedule.Number},");
            code.Line($"Boundaries = [{string.Join(", ", compile.Numbers("Boundaries").Select(n => Whole((long)n)))}],");
            code.Line($"Values = [{string.Join(", ", compile.Numbers("Values").Select(Double))}],");
        }

        if (compile.Numbers("Metrics") is { Count: > 0 } metrics)
        {
            code.Line($"Metrics = [{string.Join(", ", metrics.Select(m => $"global::ModelGen.Metric.{(Metric)(int)m}"))}],");
        }

        code.Close(",");
    }

    private static string ShapeOf(Shape shape) => shape.All(axis => axis.IsConstant)
        ? $"new global::ModelGen.Shape({string.Join(", ", shape)})"
        : $"global::ModelGen.Shape.Of({string.Join(", ", shape.Select(axis => Text(axis.ToString())))})";
}
