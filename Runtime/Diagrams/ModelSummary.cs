using System.Globalization;
using System.Text;

namespace ModelGen;

/// <summary>The table of a model's layers, output shapes and parameter counts, as Keras' <c>model.summary()</c> prints it.</summary>
public static class ModelSummary
{
    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB", "PB"];

    /// <summary>Writes the table; lines end in <c>\n</c> and numbers do not depend on the culture.</summary>
    /// <param name="model">The model.</param>
    public static string Write(ModelInfo model)
    {
        ArgumentNullException.ThrowIfNull(model);
        bool branches = model.Layers.Where((layer, i) => layer.Inputs is not [] && !layer.Inputs.SequenceEqual([i - 1])).Any() || model.Outputs.Count > 1;
        TextTable table = branches
            ? new TextTable(("Layer (type)", 33, false), ("Output Shape", 24, false), ("Param #", 15, true), ("Connected to", 24, false))
            : new TextTable(("Layer (type)", 33, false), ("Output Shape", 24, false), ("Param #", 15, true));
        foreach (LayerInfo layer in model.Layers)
        {
            string[] row = [$"{layer.Name} ({layer.Kind})", WithBatch(layer.OutputShape), Count(layer.Parameters)];
            table.Add(branches ? [.. row, Connections(model, layer)] : row);
        }

        StringBuilder text = new();
        text.Append("Model: \"").Append(model.Name).Append("\"\n");
        table.Write(text);
        AppendTotal(text, "Total params", model.Parameters);
        AppendTotal(text, "Trainable params", model.TrainableParameters);
        AppendTotal(text, "Non-trainable params", model.Parameters - model.TrainableParameters);
        return text.ToString();
    }

    /// <summary>A sample's shape as Keras prints that of a batch: (None, 3, 16); a named axis by its name.</summary>
    private static string WithBatch(Shape shape) =>
        "(None" + string.Concat(Enumerable.Range(0, shape.Count).Select(i => ", " + (shape.AxisText(i) is var axis and not "?" ? axis : "None"))) + (shape.Count == 0 ? ",)" : ")");

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Connections(ModelInfo model, LayerInfo layer) =>
        layer.Inputs.Count == 0 ? "-" : string.Join(", ", layer.Inputs.Select(i => i < 0 ? model.Inputs[-1 - i].Name : model.Layers[i].Name));

    private static void AppendTotal(StringBuilder text, string name, long count)
    {
        double size = count * (double)sizeof(float);
        int unit = 0;
        while (size >= 1024 && unit < Units.Length - 1)
        {
            size /= 1024;
            unit++;
        }

        text.Append(CultureInfo.InvariantCulture, $" {name}: {Count(count)} ({size:F2} {Units[unit]})\n");
    }
}
