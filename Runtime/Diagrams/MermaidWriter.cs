using System.Globalization;
using System.Text;

namespace ModelGen;

/// <summary>Writes a model as a Mermaid flowchart: a node for each layer, the shapes on the arrows.</summary>
internal static class MermaidWriter
{
    internal static string Write(ModelInfo model)
    {
        StringBuilder text = new("flowchart TD\n");
        for (int i = 0; i < model.Inputs.Count; i++)
        {
            AppendEnd(text, Input(model, i), model.Inputs.Count == 1 ? model.Name + " input" : "input " + model.Inputs[i].Name);
        }

        for (int i = 0; i < model.Layers.Count; i++)
        {
            LayerInfo layer = model.Layers[i];
            text.Append(CultureInfo.InvariantCulture, $"    layer{i}[\"<b>{Escape(layer.Display)}</b><br/>{Escape(layer.Name)}<br/>")
                .Append(Captions.Parameters(layer.Parameters)).Append("\"]\n");
        }

        for (int i = 0; i < model.Outputs.Count; i++)
        {
            AppendEnd(text, Output(model, i), model.Outputs.Count == 1 ? "output" : "output " + model.Outputs[i].Name);
        }

        for (int i = 0; i < model.Layers.Count; i++)
        {
            IReadOnlyList<int> inputs = model.Layers[i].Inputs;
            foreach (int from in inputs.Count == 0 ? [i - 1] : inputs)
            {
                AppendArrow(text, Source(model, from), from < 0 ? model.Inputs[-1 - from].Shape : model.Layers[from].OutputShape, Node(i));
            }
        }

        for (int i = 0; i < model.Outputs.Count; i++)
        {
            AppendArrow(text, Source(model, model.Outputs[i].Source), model.Outputs[i].Shape, Output(model, i));
        }

        return text.ToString();
    }

    private static string Source(ModelInfo model, int source) => source < 0 ? Input(model, -1 - source) : Node(source);

    private static string Input(ModelInfo model, int number) => Numbered("input", number, model.Inputs.Count);

    private static string Output(ModelInfo model, int number) => Numbered("output", number, model.Outputs.Count);

    private static string Numbered(string name, int number, int count) => count == 1 ? name : name + number.ToString(CultureInfo.InvariantCulture);

    private static void AppendEnd(StringBuilder text, string node, string caption) =>
        text.Append("    ").Append(node).Append("([\"").Append(Escape(caption)).Append("\"])\n");

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
