namespace ModelGen;

/// <summary>How a tensor's colours come from the layers before it.</summary>
/// <param name="Colors">How its cells are coloured.</param>
/// <param name="Steps">The number of steps that were joined, for <see cref="CellColors.JoinedSteps"/>.</param>
internal readonly record struct ColorFlow(CellColors Colors, int Steps = 0)
{
    /// <summary>The colours of the model's input: steps begin here.</summary>
    internal static ColorFlow OfInput(Shape shape) => new(shape.Count > 1 ? CellColors.Steps : CellColors.Plain);

    /// <summary>The colours of what a layer makes of <paramref name="before"/>.</summary>
    internal static ColorFlow After(LayerInfo layer, ColorFlow before)
    {
        if (layer.InputShape == layer.OutputShape && layer.Kind != "Dense")
        {
            return before;
        }

        if (layer.InputShape.Count > 1 && WeightsPicture.IsDense(layer))
        {
            return new ColorFlow(CellColors.Steps);
        }

        return IsJoin(layer) ? new ColorFlow(CellColors.JoinedSteps, layer.InputShape[0]) : new ColorFlow(CellColors.Plain);
    }

    /// <summary>Whether the layer joins steps of known number into one row.</summary>
    internal static bool IsJoin(LayerInfo layer) =>
        layer.Kind == "Flatten" && layer.InputShape.Count > 1 && layer.InputShape.Size > 0 && layer.OutputShape.Count == 1;
}
