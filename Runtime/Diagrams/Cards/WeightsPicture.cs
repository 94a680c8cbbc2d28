namespace ModelGen;

/// <summary>A dense layer's weights: a small matrix, and the chips that stand for its use.</summary>
internal static class WeightsPicture
{
    private const double Cell = 6;

    /// <summary>Whether the layer multiplies its input's last axis by a matrix.</summary>
    internal static bool IsDense(LayerInfo layer) =>
        layer.Kind is "Dense" or "TimeDistributed" && layer.InputShape.Count > 0 && Kernel(layer) is { } kernel
        && kernel.Shape[0] == layer.InputShape[^1] && kernel.Shape[1] == layer.OutputShape[^1]
        && layer.InputShape.AsSpan()[..^1].SequenceEqual(layer.OutputShape.AsSpan()[..^1]);

    /// <summary>What a chip says.</summary>
    internal static string Formula(LayerInfo layer) => layer.Weights.Count > 1 ? "× W + b" : "× W";

    /// <summary>A chip around its text.</summary>
    internal static void DrawChip(SvgWriter svg, double x, double y, string text)
    {
        double width = 14 + 6.2 * text.Length;
        svg.Rectangle("chip", x - width / 2, y - 8.5, width, 17, 8.5);
        svg.Text("chiptext", x, y + 3.8, text, "middle");
    }

    /// <summary>The height of the matrix in the picture.</summary>
    internal static double Height(LayerInfo layer) => new AxisView(Kernel(layer)!.Shape[0], 4).Slots * Cell;

    /// <summary>Draws the matrix below y, centred at x.</summary>
    internal static void DrawMatrix(SvgWriter svg, LayerInfo layer, double x, double y)
    {
        Shape shape = Kernel(layer)!.Shape;
        AxisView rows = new(shape[0], 4);
        AxisView columns = new(shape[1], 20);
        double left = x - columns.Slots * Cell / 2;
        for (int i = 0; i < rows.Slots; i++)
        {
            for (int j = 0; j < columns.Slots; j++)
            {
                bool gap = rows[i] == AxisView.Gap || columns[j] == AxisView.Gap;
                double inset = gap ? 2.2 : 0.5;
                double size = Cell - 2 * inset;
                svg.Rectangle("weight", left + j * Cell + inset, y + i * Cell + inset, size, size, 1, gap ? 0.4 : 1);
            }
        }
    }

    private static WeightInfo? Kernel(LayerInfo layer) => layer.Weights is [{ Shape.Count: 2 } kernel, ..] ? kernel : null;
}
