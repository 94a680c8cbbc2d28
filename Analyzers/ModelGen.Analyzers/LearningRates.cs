using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>The learning rate a declaration asks for.</summary>
internal static class LearningRates
{
    /// <summary>The highest rate that training reaches, as far as the user gave one: warm-up starts low and piecewise schedules have several.</summary>
    public static double? Peak(CompileDeclaration compile)
    {
        if (compile.Schedule == Schedule.PiecewiseConstantDecay && compile.Numbers("Values") is { Count: > 0 } values)
        {
            return values.Max();
        }

        double? start = compile["LearningRate"]?.Number;
        double? target = compile.Schedule == Schedule.CosineDecay ? compile["WarmupTarget"]?.Number : null;
        return start is { } a && target is { } b ? Math.Max(a, b) : target ?? start;
    }

    /// <summary>Keras' default.</summary>
    public static double Default(Optimizer optimizer) => optimizer == Optimizer.Sgd ? 0.01 : 0.001;

    /// <summary>Reports what is wrong with a rate, and the one that Keras would take.</summary>
    public static void Report(CheckedModel model, Report report, Rule rule, double rate, string problem)
    {
        string usual = ArgumentChecks.Text(Default(model.Declaration.Compile!.Optimizer));
        report.At(
            FindingPlace.Compile, rule,
            $"{model.CompileFrame()} a learning rate of {ArgumentChecks.Text(rate)} is {problem}. Keras' default is {usual}.",
            (FindingProperties.LearningRate, usual));
    }
}
