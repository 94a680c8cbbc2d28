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
        if (model.Layers.FirstOrDefault(IsPerPosition) is not Dense { PerTimestep: false, Output: not null } dense)
        {
            return;
        }

        Layer? source = model.Layers.Take(dense.Index).LastOrDefault(l => !l.IsElementwise || l is LayerNormalization);
        if (source is not null && !IsGrid(source))
        {
            return;
        }

        Layer? next = model.Layers.Skip(dense.Index + 1).FirstOrDefault(l => !l.IsElementwise && l is not Dense);
        if (next is Flatten || (next is null && (source is null || AnswersByMistake(model, dense))))
        {
            report.Add(new Finding(Rule, dense.Place.ModelAttribute, Message(dense, model.Output, endsPerPosition: next is null))
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
    /// Whether it gives a grid of places. Behind any other layer (Reshape, Permute, RepeatVector, TimeDistributed, ...) the axes were made
    /// on purpose. LayerNormalization counts among those: it is how sequence models begin.
    /// </summary>
    private static bool IsGrid(Layer layer) =>
        layer is ConvolutionLayer or ChannelwiseConvolution or Pooling or GlobalPooling or UpSampling or ZeroPadding or Cropping;

    /// <summary>One class for each place of a grid is a mistake, unless the grid is still the input's: then it marks the places (segmentation).</summary>
    private static bool AnswersByMistake(CheckedModel model, Dense dense) =>
        model.Declaration.Compile?.Loss.IsCrossentropy() == true
        && !dense.Input!.Take(dense.Input!.Rank - 1).SequenceEqual(model.Input!.Take(model.Input!.Rank - 1));

    private static string Message(Dense dense, Shape? modelOutput, bool endsPerPosition)
    {
        Shape input = dense.Input!;
        Shape output = dense.Output!;
        Dim positions = Positions(input);
        string place = input.Rank == 2 ? "timestep" : "position";
        string places = input.Rank == 2 ? "steps" : "positions";
        string end = endsPerPosition && modelOutput is { } answer
            ? $" The model then ends with {answer.WithBatch()}: {Positions(answer)} predictions per sample."
            : "";
        return $"Dense after {input.Rank + 1}-D input operates per-{place}; did you mean Flatten? "
            + $"{dense.Describe()} ({dense.Place}) maps {input.WithBatch()} to {output.WithBatch()}: "
            + $"the same {input.Last}x{dense.Units} weights are applied to each of the {positions} {places} and nothing connects the {places}.{end} "
            + $"With Flatten before it: {new Shape([input.Size]).WithBatch()} to {Shape.Of(dense.Units).WithBatch()}. "
            + $"If one result per {(input.Rank == 2 ? "step" : place)} is meant, write TimeDistributed or PerTimestep = true.";
    }
}
