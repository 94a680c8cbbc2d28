using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Compares what a model costs with the limits of its [Budget], and where that states none, with those of <c>.editorconfig</c>.</summary>
internal static class Budgets
{
    /// <summary>How many layers a message names.</summary>
    private const int MostLayers = 3;

    private static readonly Limit[] s_limits =
    [
        new("MaxParameters", "modelgen_max_parameters", "parameters", "it has {0} parameters", Parameters),
        new("MaxFlops", "modelgen_max_flops", "FLOPs", "a prediction for one sample takes {0} FLOPs", Flops),
        new("MaxPeakMemory", "modelgen_max_peak_memory", "bytes", "a prediction for one sample needs {0} bytes of memory", Memory),
    ];

    public static IEnumerable<Finding> Check(DeclarationWithSyntax read, CheckedModel model, AnalyzerConfigOptions options)
    {
        string frame = $"Budget of {read.Declaration.Name}:";
        if (read.Budget is { Limits.Count: 0 })
        {
            yield return At(FindingPlace.Budget, Rules.InvalidBudget, $"{frame} it states no limit. Give it one: [Budget(MaxParameters = 100_000)].");
        }

        foreach (Limit limit in s_limits)
        {
            if (read.Budget?[limit.Property] is { } most)
            {
                if (most <= 0)
                {
                    yield return At(
                        FindingPlace.Budget, Rules.InvalidBudget,
                        $"{frame} {limit.Property} is {Definitions.Grouped(most)}, but a limit is above 0. Give a larger one, or remove it for no limit.");
                }
                else if (Exceeded(limit, most, $"{limit.Property} = {Definitions.Grouped(most)}", model) is { } what)
                {
                    yield return At(FindingPlace.Budget, Rules.BudgetExceeded, $"{frame} {what}");
                }
            }
            else if (options.TryGetValue(limit.Key, out string? text) && !text.Trim().Equals("unset", StringComparison.OrdinalIgnoreCase))
            {
                if (Read(text) is not { } number)
                {
                    yield return At(
                        FindingPlace.Model, Rules.BudgetExceeded,
                        $"{frame} {limit.Key} = {text.Trim()} in .editorconfig is no limit, so none is checked. "
                        + "Write a whole number above 0, such as 100_000, or unset.");
                }
                else if (Exceeded(limit, number, $"{limit.Key} = {Definitions.Grouped(number)} in .editorconfig", model) is { } what)
                {
                    yield return At(FindingPlace.Model, Rules.BudgetExceeded, $"{frame} {what}");
                }
            }
        }
    }

    private static Finding At(FindingPlace place, Rule rule, string message) => new(rule, null, message) { Place = place };

    /// <summary>A whole number above 0, whose digits _ may stand between; null for anything else.</summary>
    private static long? Read(string text) =>
        long.TryParse(text.Trim().Replace("_", ""), NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0
            ? number
            : null;

    /// <summary>By how much the limit is exceeded and by which layers; null if it is not, or cannot be told.</summary>
    private static string? Exceeded(Limit limit, long most, string said, CheckedModel model)
    {
        if (!model.IsSound || limit.Of(model) is not var (total, byLayer) || total <= most)
        {
            return null;
        }

        // The runs of a repeated block are one place.
        IEnumerable<string> layers = model.Layers
            .Where(layer => byLayer[layer.Index] > 0)
            .GroupBy(layer => $"{layer.Describe()} ({layer.Place})")
            .Select(group => (Where: group.Key, Times: group.Count(), Cost: group.Sum(layer => byLayer[layer.Index])))
            .OrderByDescending(place => place.Cost)
            .Take(MostLayers)
            .Select(place =>
                $"{place.Where}{(place.Times > 1 ? $", {Definitions.Grouped(place.Times)} times" : "")}: "
                + $"{Definitions.Grouped(place.Cost)} {limit.Unit}, {Share(place.Cost, total)}");
        return $"{string.Format(CultureInfo.InvariantCulture, limit.Statement, Definitions.Grouped(total))}, "
            + $"{Definitions.Grouped(total - most)} more than {said} allows. Most are of {string.Join("; ", layers)}. "
            + "Make these layers smaller, or raise the limit.";
    }

    private static string Share(long part, long total)
    {
        double percent = 100.0 * part / total;
        return percent < 1 ? "under 1 %" : $"{Definitions.Text((long)Math.Round(percent))} %";
    }

    private static (long, IReadOnlyList<long>)? Parameters(CheckedModel model) =>
        (ModelCost.Parameters(model.Layers), [.. model.Layers.Select(ModelCost.Parameters)]);

    /// <summary>Null where they depend on an axis whose length is known only at the call.</summary>
    private static (long, IReadOnlyList<long>)? Flops(CheckedModel model) => ModelCost.Flops(model.Layers).Constant is { } total
        ? (total, [.. model.Layers.Select(layer => layer.Flops.Constant!.Value)])
        : null;

    /// <summary>Null likewise.</summary>
    private static (long, IReadOnlyList<long>)? Memory(CheckedModel model) => PeakMemory.Of(model) is { } memory
        ? (memory.Bytes, memory.BytesByLayer)
        : null;

    /// <summary>Something that can be limited.</summary>
    /// <param name="Property">The attribute's property.</param>
    /// <param name="Key">The key in <c>.editorconfig</c>.</param>
    /// <param name="Unit">What is counted.</param>
    /// <param name="Statement">What the model has of it, with a place for the number.</param>
    /// <param name="Of">The model's total and what each layer has a share in it; null where that is not known when the model is built.</param>
    private sealed record Limit(
        string Property, string Key, string Unit, string Statement, Func<CheckedModel, (long Total, IReadOnlyList<long> ByLayer)?> Of);
}
