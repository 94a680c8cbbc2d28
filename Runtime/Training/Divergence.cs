using System.Globalization;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>Finds out why a loss is not finite.</summary>
internal static class Divergence
{
    /// <summary>The exception for a step whose loss is not finite.</summary>
    /// <param name="trainer">Still holds that step's data, weights and gradients.</param>
    /// <param name="batch">The step's samples.</param>
    /// <param name="place">Where it happened: <c>epoch 3, step 17</c>.</param>
    public static TrainingDivergedException Explain(Trainer trainer, in Batch batch, string place)
    {
        Model model = trainer.Model;
        Geometry geometry = trainer.Geometry;
        string start = $"The loss of {model.Info.Name} became {Text(trainer.Buffers.Loss)} in {place}";
        if (FirstNotFinite(trainer.Buffers.Input(batch)) is { } input)
        {
            return new TrainingDivergedException(
                $"{start}: {Place("sample", input.Index, geometry.SampleLength, geometry.InputShape, batch)} is {Text(input.Value)}.", null);
        }

        if (FirstNotFinite(trainer.Buffers.Target(batch)) is { } target)
        {
            return new TrainingDivergedException(
                $"{start}: {Place("the target of sample", target.Index, geometry.TargetLength, geometry.TargetShape, batch)} is "
                + $"{Text(target.Value)}.",
                null);
        }

        string advice = string.Create(
            CultureInfo.InvariantCulture,
            $" A smaller learning rate (now {trainer.Optimizer.LearningRate:0.######}) or GlobalClipNorm usually helps.");
        if (FirstLayer(trainer, batch) is { } first)
        {
            return new TrainingDivergedException(
                $"{start}: layer '{first.Name}', {first.Display}, is the first whose output is not finite{HoldsNotFinite(model, first)}." + advice,
                first.Name);
        }

        foreach ((LayerInfo layer, WeightInfo weight) in Weights(model))
        {
            if (FirstNotFinite(model.Parameters.Span.Slice(weight.Offset, weight.Length)) is { } value)
            {
                return new TrainingDivergedException(
                    $"{start}: layer '{layer.Name}' is the first whose output is not finite; '{weight.Name}' holds {Text(value.Value)}."
                    + advice,
                    layer.Name);
            }
        }

        foreach ((LayerInfo layer, WeightInfo weight) in Weights(model).Where(pair => pair.Weight.Trainable))
        {
            if (FirstNotFinite(trainer.Gradients.Span.Slice(weight.Offset, weight.Length)) is { } value)
            {
                return new TrainingDivergedException(
                    $"{start}: all weights are finite; layer '{layer.Name}' is the first whose gradient is not ('{weight.Name}': "
                    + $"{Text(value.Value)})." + advice,
                    layer.Name);
            }
        }

        return new TrainingDivergedException($"{start}: data, weights and gradients are finite, the loss overflows." + advice, null);
    }

    /// <summary>Runs the forward pass of the step once more, looking at every layer's output.</summary>
    private static LayerInfo? FirstLayer(Trainer trainer, in Batch batch)
    {
        Model model = trainer.Model;
        AlignedBuffer scratch = new(model.ProbeScratch(in trainer.Geometry.Batch).For(batch.Count));
        TrainingPass pass = trainer.Buffers.Pass(batch, ref trainer.Gradients.Reference, trainer.LastSeed);
        pass.Scratch = ref scratch.Reference;
        float loss = pass.Loss;
        model.Probe(Team.Single, ref pass);
        float layer = pass.Loss;
        pass.Loss = loss;
        return layer < 0 ? null : model.Info.Layers[(int)layer];
    }

    private static string HoldsNotFinite(Model model, LayerInfo layer)
    {
        foreach (WeightInfo weight in layer.Weights)
        {
            if (FirstNotFinite(model.Parameters.Span.Slice(weight.Offset, weight.Length)) is { } value)
            {
                return $"; its weight '{weight.Name}' holds {Text(value.Value)}";
            }
        }

        return "";
    }

    private static IEnumerable<(LayerInfo Layer, WeightInfo Weight)> Weights(Model model) =>
        model.Info.Layers.SelectMany(layer => layer.Weights.Select(weight => (layer, weight)));

    private static unsafe string Place(string what, int index, int length, Shape shape, in Batch batch)
    {
        (int sample, int rest) = Math.DivRem(index, length);
        int number = batch.Rows == null ? sample : batch.Rows[sample];
        int[] position = new int[shape.Count];
        for (int axis = shape.Count - 1; axis >= 0; axis--)
        {
            (rest, position[axis]) = Math.DivRem(rest, shape[axis]);
        }

        return $"{what} {number}{(batch.Rows == null ? " of the batch" : "")}, at ({string.Join(", ", position)}),";
    }

    private static (int Index, float Value)? FirstNotFinite(ReadOnlySpan<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                return (i, values[i]);
            }
        }

        return null;
    }

    private static string Text(float value) =>
        float.IsNaN(value) ? "NaN" : value > 0 ? "infinity" : "minus infinity";
}
