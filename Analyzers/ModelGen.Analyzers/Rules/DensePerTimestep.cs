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
        foreach (Layer layer in model.Neighbours.First(IsPerPosition))
        {
            if (layer.Output is null || !HasOneSource(model, layer, out Layer? source) || (source is not null && !IsGrid(source)))
            {
                continue;
            }

            Layer last = layer;
            Layer? next = model.Neighbours.After(last);
            while (next is not null && (next.IsElementwise || next.Plain() is Dense { PerTimestep: false }))
            {
                last = next;
                next = model.Neighbours.After(last);
            }

            bool ends = next is null && model.Neighbours.EndsAt(last);
            if (next is Flatten || (ends && (source is null || AnswersByMistake(model, layer.Input!, last))))
            {
                report.AtLayerInWords(Rule, layer, Message(layer, (Dense)layer.Plain(), ends ? last.Output : null),
                    (FindingProperties.Other, next is null ? null : Definitions.Text(next.Index)));
            }
        }
    }

    private static bool IsPerPosition(Layer layer) =>
        layer.Plain() is Dense { PerTimestep: false, Input: { Rank: >= 2 } input } && Positions(input).Constant != 1;

    /// <summary>
    /// Whether the way back leads to a layer that gives the axes, or to the model's input (null), and nothing else uses what comes along
    /// it: one that scores the positions of a tensor which is used beside it works on each by itself on purpose.
    /// </summary>
    private static bool HasOneSource(CheckedModel model, Layer layer, out Layer? source)
    {
        source = layer;
        do
        {
            if (!model.Neighbours.IsOnlyUser(source))
            {
                return false;
            }

            source = model.Neighbours.Before(source);
        }
        while (source is { IsElementwise: true } && !BeginsSequences(source));

        return true;
    }

    private static Dim Positions(Shape shape) => Shape.Product(shape.Take(shape.Rank - 1));

    /// <summary>How sequence models begin, and what is never done to the channels of a grid.</summary>
    private static bool BeginsSequences(Layer layer) => layer is LayerNormalization or RMSNormalization or UnitNormalization;

    /// <summary>
    /// Whether it gives a grid of places. Behind any other layer (Reshape, Permute, RepeatVector, TimeDistributed, ...) the axes were made
    /// on purpose.
    /// </summary>
    private static bool IsGrid(Layer layer) => layer.Plain()
        is ConvolutionLayer or ChannelwiseConvolution or Pooling or GlobalPooling or UpSampling or ZeroPadding or Cropping;

    /// <summary>One class for each place of a grid is a mistake, unless the grid is still an input's: then it marks the places (segmentation).</summary>
    private static bool AnswersByMistake(CheckedModel model, Shape grid, Layer last) =>
        Enumerable.Range(0, model.Outputs.Count).Any(i =>
            model.Outputs[i].Source == last.Index && ModelOutput.CompileOf(model, i)?.Loss.IsCrossentropy() == true)
        && !model.Inputs.Any(input => input.Shape is { } shape && shape.Take(shape.Rank - 1).SequenceEqual(grid.Take(grid.Rank - 1)));

    private static string Message(Layer layer, Dense dense, Shape? end)
    {
        Shape input = dense.Input!;
        Shape output = dense.Output!;
        Dim positions = Positions(input);
        string place = input.Rank == 2 ? "timestep" : "position";
        string places = input.Rank == 2 ? "steps" : "positions";
        string ending = end is null ? "" : $" The model then ends with {end.WithBatch()}: {Positions(end)} predictions per sample.";
        return $"Dense after {input.Rank + 1}-D input operates per-{place}; did you mean Flatten? "
            + $"{layer.Describe()} ({layer.Place}) maps {input.WithBatch()} to {output.WithBatch()}: "
            + $"the same {input.Last}x{dense.Units} weights are applied to each of the {positions} {places} and nothing connects the {places}.{ending} "
            + $"With Flatten before it: {new Shape([input.Size]).WithBatch()} to {Shape.Of(dense.Units).WithBatch()}. "
            + $"If one result per {(input.Rank == 2 ? "step" : place)} is meant, write TimeDistributed or PerTimestep = true.";
    }
}
