using System.Globalization;

namespace ModelGen;

/// <summary>The words in the pictures.</summary>
internal static class Captions
{
    internal static string Parameters(long count) => count switch
    {
        0 => "no parameters",
        1 => "1 parameter",
        _ => count.ToString("N0", CultureInfo.InvariantCulture) + " parameters",
    };

    /// <summary>What a layer that keeps the shape does to its values.</summary>
    internal static string SameShape(LayerInfo layer) => $"keeps the shape {layer.OutputShape}" + layer.Kind switch
    {
        "Dropout" or "AlphaDropout" or "GaussianDropout" or "GaussianNoise" => "; acts in training only",
        "Softmax" => "; values add up to 1",
        "BatchNormalization" or "LayerNormalization" => "; normalizes the values",
        _ => "",
    };

    internal static string Dense(LayerInfo layer)
    {
        string inputs = Count(layer.InputShape[^1]);
        string outputs = Count(layer.OutputShape[^1]);
        string bias = layer.Weights.Count > 1 ? $" and {outputs} biases" : "";
        return $"Every output sees all {inputs} values: {inputs} × {outputs} weights{bias}";
    }

    /// <summary>What a matrix drawn once is, and the bias that goes with it.</summary>
    internal static string Weights(LayerInfo layer)
    {
        Shape kernel = layer.Weights[0].Shape;
        string bias = layer.Weights.Count > 1 ? ", b: " + Count(layer.Weights[1].Count) : "";
        return $"W: {Count(kernel[0])} × {Count(kernel[1])} weights{bias}";
    }

    internal static string StepDense(LayerInfo layer)
    {
        string weights = $"{Count(layer.InputShape[^1])} × {Count(layer.OutputShape[^1])} weights";
        string place = layer.InputShape.Count == 2 ? "step" : "position";
        long count = StepCount(layer.InputShape);
        if (count == 1)
        {
            return $"The {weights} run over the one {place}";
        }

        string all = count < 0 ? "" : string.Join(" × ", layer.InputShape.SkipLast(1).Select(axis => Count(axis))) + " ";
        return $"The same {weights} for each of the {all}{place}s; no {place} sees another";
    }

    internal static string Flatten(LayerInfo layer) =>
        $"Flatten joins the {FirstAxis(layer.InputShape)} into one row of {Count(layer.OutputShape[0])}";

    /// <summary>The number of places that a dense layer treats alike: all axes but the last; −1 if one is unknown.</summary>
    internal static long StepCount(Shape shape) => new Shape(shape.AsSpan()[..^1]).Size;

    /// <summary>How one of those places is called: <c>step 2</c>, or <c>(1, 5)</c> where they have several axes.</summary>
    internal static string StepLabel(Shape shape, long step, bool last)
    {
        if (shape.Count == 2 || last)
        {
            return last ? "last step" : "step " + Count(step + 1);
        }

        long[] place = new long[shape.Count - 1];
        for (int axis = place.Length - 1; axis >= 0; axis--)
        {
            long length = shape[axis] < 0 ? long.MaxValue : shape[axis];
            place[axis] = step % length + 1;
            step /= length;
        }

        return "(" + string.Join(", ", place.Select(Count)) + ")";
    }

    /// <summary>How a place on the first axis is called.</summary>
    internal static string FirstAxisLabel(Shape shape, long place) => (shape.Count == 2 ? "step " : "row ") + Count(place + 1);

    internal static string Shorten(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    internal static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string FirstAxis(Shape shape) =>
        shape.Count == 2
            ? Count(shape[0]) + (shape[0] == 1 ? " step" : " steps")
            : $"{Count(shape[0])} rows of {string.Join(" × ", shape.Skip(1).Select(axis => Count(axis)))} values";
}
