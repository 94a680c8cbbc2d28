using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using static ModelGen.Generator.Layers.ArgumentChecks;

namespace ModelGen.Generator.Layers;

/// <summary>What a learning-rate schedule in [Compile] needs: its own numbers, in range.</summary>
internal static class ScheduleChecks
{
    public static void Check(string model, CompileDeclaration compile, Report report)
    {
        switch (compile.Schedule)
        {
            case Schedule.ExponentialDecay or Schedule.InverseTimeDecay:
                Positive("DecaySteps");
                Positive("DecayRate");
                break;
            case Schedule.PolynomialDecay or Schedule.CosineDecay:
                Positive("DecaySteps");
                break;
            case Schedule.CosineDecayRestarts:
                Positive("FirstDecaySteps");
                break;
            case Schedule.PiecewiseConstantDecay:
                CheckPieces();
                break;
        }

        void Positive(string name)
        {
            if (!(compile.Number(name) > 0))
            {
                Report(name, compile[name] is { } given ? $"{name} = {Text(given.Number)}, but it must be above 0." : $"{name} is missing.");
            }
        }

        void CheckPieces()
        {
            double[] boundaries = [.. compile.Numbers("Boundaries")];
            double[] values = [.. compile.Numbers("Values")];
            if (boundaries.Length == 0 || values.Length != boundaries.Length + 1)
            {
                Report("Values", $"{boundaries.Length} Boundaries need {boundaries.Length + 1} Values, one before and one behind each; {values.Length} are given.");
            }
            else if (boundaries.Zip(boundaries.Skip(1), (a, b) => b <= a).Any(falls => falls))
            {
                Report("Boundaries", "the Boundaries must increase.");
            }
        }

        void Report(string argument, string what) => report.At(
            FindingPlace.Compile, Rules.InvalidOptimizerParameter,
            $"Compile({compile.Loss}, {compile.Optimizer}) of {model}: Schedule.{compile.Schedule}: {what}",
            (FindingProperties.Argument, argument));
    }
}
