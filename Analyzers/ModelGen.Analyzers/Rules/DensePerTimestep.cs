using System.Globalization;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Analyzers;

/// <summary>
/// A Dense on an input of several axes uses the same weights at each position and joins nothing, which is rarely meant where the model
/// then flattens, or ends with one answer for each position.
/// </summary>
internal sealed class DensePerTimestep : ModelRule
{
    public override Rule Rule => Rules.DensePerTimestep;

    public override void Check(CheckedModel model, Report report)
    {
        // Only the first: those behind it inherit their positions from it.
        if (model.Layers.FirstOrDefault(IsPerPosition) is not Dense { PerTimestep: false, Output: not null } dense || !ReadsModelInput(model, dense))
        {
            return;
        }

        Layer? next = model.Layers.Skip(dense.Index + 1).FirstOrDefault(l => !l.IsElementwise && l is not Dense);
        if (next is null or Flatten)
        {
            report.Add(new Finding(Rule, dense.Place.ModelAttribute, Message(model, dense, endsPerPosition: next is null))
            {
                Path = [.. dense.Place.Path],
                Properties = Report.Properties((FindingProperties.Other, next?.Index.ToString(CultureInfo.InvariantCulture))),
            });
        }
    }

    private static bool IsPerPosition(Layer layer) =>
        layer is Dense { Input: { Rank: >= 2 } input } && Positions(input).Constant != 1;

    private static Dim Positions(Shape shape) => Shape.Product(shape.Take(shape.Rank - 1));

    /// <summary>
    /// Behind any other layer (Reshape, Permute, RepeatVector, TimeDistributed, ...) the axes were made on purpose. LayerNormalization
    /// counts among those: it is how sequence models begin.
    /// </summary>
    private static bool ReadsModelInput(CheckedModel model, Dense dense) =>
        model.Layers.Take(dense.Index).All(l => l.IsElementwise && l is not LayerNormalization);

    private static string Message(CheckedModel model, Dense dense, bool endsPerPosition)
    {
        Shape input = dense.Input!;
        Shape output = dense.Output!;
        Dim positions = Positions(input);
        string place = input.Rank == 2 ? "timestep" : "position";
        string places = input.Rank == 2 ? "steps" : "positions";
        string end = endsPerPosition && model.Output is { } answer
            ? $" The model then ends with {answer.WithBatch()}: {Positions(answer)} predictions per sample."
            : "";
        return $"Dense after {input.Rank + 1}-D input operates per-{place}; did you mean Flatten? "
            + $"{dense.Describe()} ({dense.Place}) maps {input.WithBatch()} to {output.WithBatch()}: "
            + $"the same {input.Last}x{dense.Units} weights are applied to each of the {positions} {places} and nothing connects the {places}.{end} "
            + $"With Flatten before it: {new Shape([input.Size]).WithBatch()} to {Shape.Of(dense.Units).WithBatch()}. "
            + $"If one result per {(input.Rank == 2 ? "step" : place)} is meant, write TimeDistributed or PerTimestep = true.";
    }
}
