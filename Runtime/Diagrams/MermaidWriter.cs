using System.Globalization;
using System.Text;

namespace ModelGen;

/// <summary>Writes a model as a Mermaid flowchart: a node for each layer, the shapes on the arrows.</summary>
internal static class MermaidWriter
{
    internal static string Write(ModelInfo model)
    {
        StringBuilder text = new("flowchart TD\n");
        text.Append("    input([\"").Append(Escape(model.Name)).Append(" input\"])\n");
        for (int i = 0; i < model.Layers.Count; i++)
        {
            LayerInfo layer = model.Layers[i];
            text.Append(CultureInfo.InvariantCulture, $"    layer{i}[\"<b>{Escape(layer.Display)}</b><br/>{Escape(layer.Name)}<br/>")
                .Append(Captions.Parameters(layer.Parameters)).Append("\"]\n");
        }

        text.Append("    output([\"output\"])\n");
        for (int i = 0; i < model.Layers.Count; i++)
        {
            IReadOnlyList<int> inputs = model.Layers[i].Inputs;
            foreach (int from in inputs.Count == 0 ? [i - 1] : inputs)
            {
                AppendArrow(text, from < 0 ? "input" : Node(from), from < 0 ? model.InputShape : model.Layers[from].OutputShape, Node(i));
            }
        }

        AppendArrow(text, model.Layers.Count == 0 ? "input" : Node(model.Layers.Count - 1), model.OutputShape, "output");
        return text.ToString();
    }

    private static string Node(int layer) => "layer" + layer.ToString(CultureInfo.InvariantCulture);

    private static void AppendArrow(StringBuilder text, string from, Shape shape, string to) =>
        text.Append("    ").Append(from).Append(" -->|\"").Append(shape.ToString()).Append("\"| ").Append(to).Append('\n');

    /// <summary>Mermaid reads HTML entities; quotes and brackets would end the node's text, a number sign would begin an entity.</summary>
    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => escaped.Append("#quot;"),
                '<' => escaped.Append("#lt;"),
                '>' => escaped.Append("#gt;"),
                '&' => escaped.Append("#amp;"),
                '#' => escaped.Append("#35;"),
                '`' => escaped.Append("#96;"),
                < ' ' => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
