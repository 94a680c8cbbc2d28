using ModelGen.Generator.Declarations;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>How one output of a model answers, and what its loss makes of it: what the output rules look at.</summary>
/// <param name="Model">The model.</param>
/// <param name="Number">Which of its outputs.</param>
/// <param name="Layer">The layer that carries the activation; for a linear output, the last weight layer.</param>
internal sealed record ModelOutput(CheckedModel Model, int Number, Layer Layer)
{
    private CompileDeclaration? Compile { get; } = CompileOf(Model, Number);

    /// <summary>The last activation; <see cref="Activation.Linear"/> where a weight layer without one comes after it.</summary>
    public Activation Activation => Layer.Activation;

    public string ActivationName => Layer.ActivationName();

    /// <summary>The length of the axis that the activation works along (softmax), or of the last one there; null where it is not known.</summary>
    public long? Units { get; } = UnitsOf(Model, Layer);

    /// <summary>The length of the output's last axis, which is that of the classes; null where it is not known.</summary>
    public long? Classes { get; } = Model.Outputs[Number].Shape is { Rank: > 0 } shape ? shape.Last.Constant : Model.LastAxis(Layer);

    /// <summary>The loss, null for an output that is not trained here.</summary>
    public Loss? Loss => Compile?.Loss;

    public bool FromLogits => Compile?.Flag("FromLogits") ?? false;

    /// <summary>What the targets can be, where the user says so.</summary>
    public TargetRangeDeclaration? TargetRange => Model.Declaration.TargetRange;

    public bool IsCrossentropy => Loss?.IsCrossentropy() ?? false;

    public bool IsBinaryCrossentropy => Loss?.IsBinaryCrossentropy() ?? false;

    public bool IsCategorical => Loss?.IsCategoricalCrossentropy() ?? false;

    public bool IsRegression => Loss?.IsRegression() ?? false;

    /// <summary>
    /// Whether one vector of numbers comes out that are no copy of an input. An autoencoder answers as many values as it reads; its
    /// inputs are commonly scaled to 0..1.
    /// </summary>
    public bool IsVectorOfNumbers =>
        Model.Outputs[Number].Shape is { Rank: 1 } output && output.Last.Constant is { } size
        && (size < 8 || Model.Inputs.All(input => input.Shape?.Size.Constant != size));

    /// <summary>What a message about it begins with: nothing where there is no other output.</summary>
    public string Named => Model.Outputs.Count > 1 ? $"for the output \"{Model.Outputs[Number].Name}\", " : "";

    /// <summary>
    /// The outputs whose last activation is found: one way back from the output leads to it, or to a weight layer without one. What a sum
    /// or a join answers is not said by one layer.
    /// </summary>
    public static IEnumerable<ModelOutput> All(CheckedModel model)
    {
        for (int i = 0; i < model.Outputs.Count; i++)
        {
            Layer? layer = model.Neighbours.Of(model.Outputs[i]);
            while (layer is { Activation: Activation.Linear, IsWeightLayer: false })
            {
                layer = model.Neighbours.Before(layer);
            }

            if (layer is not null)
            {
                yield return new ModelOutput(model, i, layer);
            }
        }
    }

    /// <summary>The last weight layer before an output, and the layers behind it; null where they are not one way, used by nothing else.</summary>
    public static (Layer Last, IReadOnlyList<Layer> Behind)? End(CheckedModel model, Port output)
    {
        List<Layer> behind = [];
        for (Layer? layer = model.Neighbours.Of(output); layer is not null; layer = model.Neighbours.Before(layer))
        {
            if (layer.IsWeightLayer)
            {
                return (layer, behind);
            }

            if (behind.Count == 0 ? !model.Neighbours.EndsAt(layer) : model.Neighbours.After(layer) is null)
            {
                return null;
            }

            behind.Insert(0, layer);
        }

        return null;
    }

    /// <summary>The set-up for one output; none where the losses given are not one for each.</summary>
    public static CompileDeclaration? CompileOf(CheckedModel model, int number) =>
        model.Declaration.Compile is { } compile && (compile.Numbers("Losses").Count == 0 || compile.Numbers("Losses").Count == model.Outputs.Count)
            ? compile.Of(number)
            : null;

    private static long? UnitsOf(CheckedModel model, Layer layer)
    {
        if (layer.Inner is Softmax { Axis: not -1 } softmax)
        {
            return softmax is { Input: { } input, Output: not null, SampleAxis: { } axis } ? input[axis].Constant : null;
        }

        return model.LastAxis(layer);
    }
}
