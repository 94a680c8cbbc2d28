using ModelGen.Generator.Declarations;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>How a model answers, and what the loss makes of it: what the output rules look at.</summary>
/// <param name="Model">The model.</param>
/// <param name="Layer">The layer that carries the activation; for a linear output, the last weight layer.</param>
/// <param name="Activation">The last activation; <see cref="Activation.Linear"/> where a weight layer without one comes after it.</param>
/// <param name="Units">The length of the axis it works along (softmax) or of the last axis; null where it is not known.</param>
internal sealed record ModelOutput(CheckedModel Model, Layer Layer, Activation Activation, long? Units)
{
    private CompileDeclaration? Compile => Model.Declaration.Compile;

    /// <summary>The loss, null for a model that is not trained here.</summary>
    public Loss? Loss => Compile?.Loss;

    public bool FromLogits => Compile?.Flag("FromLogits") ?? false;

    /// <summary>What the targets can be, where the user says so.</summary>
    public (double Low, double High)? TargetRange => Model.Declaration.TargetRange;

    public bool IsCrossentropy => Loss?.IsCrossentropy() ?? false;

    public bool IsBinaryCrossentropy => Loss?.IsBinaryCrossentropy() ?? false;

    public bool IsCategorical => Loss?.IsCategoricalCrossentropy() ?? false;

    public bool IsRegression => Loss?.IsRegression() ?? false;

    /// <summary>
    /// Whether one vector of numbers comes out that are no copy of the input. An autoencoder answers as many values as it reads; its
    /// inputs are commonly scaled to 0..1.
    /// </summary>
    public bool IsVectorOfNumbers =>
        Model.Output is { Rank: 1 } output && output.Last.Constant is { } size && (size < 8 || Model.Input!.Size.Constant != size);

    public static ModelOutput? Of(CheckedModel model)
    {
        Layer? layer = model.Layers.LastOrDefault(l => l.Activation != Activation.Linear || l.IsWeightLayer);
        return layer is null ? null : new ModelOutput(model, layer, layer.Activation, UnitsOf(model, layer));
    }

    private static long? UnitsOf(CheckedModel model, Layer layer)
    {
        if (layer.Inner is Softmax { Axis: not -1 } softmax)
        {
            return softmax is { Input: { } input, Output: not null, SampleAxis: { } axis } ? input[axis].Constant : null;
        }

        return model.LastAxis(layer);
    }
}
