using System.Globalization;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>The terms that several rules share.</summary>
internal static class Definitions
{
    public static bool IsCrossentropy(this Loss loss) => loss.IsBinaryCrossentropy() || loss.IsCategoricalCrossentropy();

    public static bool IsBinaryCrossentropy(this Loss loss) => loss is Loss.BinaryCrossentropy or Loss.BinaryFocalCrossentropy;

    /// <summary>One class of several: the target is one-hot, or the number of the class.</summary>
    public static bool IsCategoricalCrossentropy(this Loss loss) =>
        loss is Loss.CategoricalCrossentropy or Loss.SparseCategoricalCrossentropy or Loss.CategoricalFocalCrossentropy;

    /// <summary>A distance between numbers.</summary>
    public static bool IsRegression(this Loss loss) => loss is Loss.MeanSquaredError or Loss.MeanAbsoluteError
        or Loss.MeanAbsolutePercentageError or Loss.MeanSquaredLogarithmicError or Loss.Huber or Loss.LogCosh;

    /// <summary>Between 0 and 1 for each value on its own.</summary>
    public static bool IsSigmoid(this Activation activation) =>
        activation is Activation.Sigmoid or Activation.HardSigmoid or Activation.SparseSigmoid;

    /// <summary>The name of the activation that a layer applies. PReLU, whose slopes are learned, counts as LeakyReLU to the rules.</summary>
    public static string ActivationName(this Layer layer) => layer.Inner is PReLU ? nameof(PReLU) : layer.Activation.ToString();

    /// <summary>What comes out of it, in words.</summary>
    public static string Range(this Activation activation) => activation switch
    {
        Activation.Sigmoid or Activation.HardSigmoid or Activation.SparseSigmoid or Activation.Softmax => "0 to 1",
        Activation.Tanh or Activation.HardTanh or Activation.Softsign => "-1 to 1",
        Activation.ReLU or Activation.Softplus or Activation.Exponential or Activation.SquarePlus or Activation.SparsePlus
            or Activation.Threshold => "0 to infinity",
        Activation.ReLU6 => "0 to 6",
        Activation.LogSigmoid or Activation.LogSoftmax => "numbers below 0",
        _ => "numbers below 0 and above 1",
    };

    public static Layer? LastWeightLayer(this CheckedModel model) => model.Layers.LastOrDefault(l => l.IsWeightLayer);

    /// <summary>The only layer that uses what this one gives, if it uses nothing else.</summary>
    public static Layer? After(this CheckedModel model, Layer layer) => model.Neighbours.After(layer);

    /// <summary>The layer itself, or the one whose kernel SpectralNormalization divides: the same layer to the rules, unlike one in TimeDistributed.</summary>
    public static Layer Plain(this Layer layer) => layer is SpectralNormalization { Wrapped: { } wrapped } ? wrapped.Plain() : layer;

    /// <summary>The length of the last axis a layer gives, behind a shape error the declared width of the layer that decides it.</summary>
    public static long? LastAxis(this CheckedModel model, Layer layer)
    {
        if (layer.Output is { } output)
        {
            return output.Rank > 0 ? output.Last.Constant : null;
        }

        Layer? deciding = layer;
        while (deciding is { IsElementwise: true })
        {
            deciding = model.Neighbours.Before(deciding);
        }

        return deciding?.DeclaredWidth;
    }

    /// <summary><c>Compile(MeanSquaredError, Sgd) of TwoLayer:</c>, the frame of messages about training.</summary>
    public static string CompileFrame(this CheckedModel model) =>
        model.Declaration.Compile is { } compile ? $"Compile({compile.Loss}, {compile.Optimizer}) of {model.Declaration.Name}:" : "";

    /// <summary><c>Dense(4) (layer 3)</c>, and in a block <c>Dense(4) (layer 3 of Body)</c>.</summary>
    public static string Mention(this Layer layer) => Mention(layer, namesOwner: layer.Place.Scope is not null);

    /// <summary>The same beside a layer whose frame says where that one is: one elsewhere needs its owner named.</summary>
    public static string Mention(this Layer layer, Layer beside) =>
        Mention(layer, layer.Place.Scope is not null || layer.Place.Owner != beside.Place.Owner);

    /// <summary>The input that a layer works on, with elementwise layers at most between; null where there is none.</summary>
    public static Port? EnteringInput(this CheckedModel model, Layer layer)
    {
        while (model.Neighbours.Before(layer) is { IsElementwise: true } before)
        {
            layer = before;
        }

        return model.Neighbours.InputOf(layer);
    }

    /// <summary>The input as it is or could be declared: <c>Model(28, 28, 1)</c>, <c>Input("image", 28, 28, 1)</c>.</summary>
    public static string Declared(this CheckedModel model, Port input, string shape) =>
        model.Declaration.InputShape.Count > 0 && input.Source == -1 ? $"Model({shape})" : $"Input(\"{input.Name}\", {shape})";

    private static string Mention(Layer layer, bool namesOwner) =>
        $"{layer.Describe()} (layer {Text(layer.Place.Number)}{(namesOwner ? $" of {layer.Place.Owner}" : "")})";

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With separators: <c>99,123,200</c>.</summary>
    public static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share as percent: <c>50 %</c>.</summary>
    public static string Percent(double share) => Math.Round(share * 100, 2).ToString(CultureInfo.InvariantCulture) + " %";
}
