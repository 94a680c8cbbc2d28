using System.Globalization;

namespace ModelGen;

/// <summary>Puts the cards of a model below each other and draws what connects them.</summary>
internal static class DiagramLayout
{
    private const double Margin = 24;
    private const double Between = 22;
    private const double LaneWidth = 16;
    private const double Top = 84;

    internal static string Draw(ModelInfo model)
    {
        Card[] cards = CardsOf(model);
        List<Connection> connections = Connection.Of(model);
        int lanes = connections.Select(c => c.Lane + 1).Append(0).Max();
        double[] tops = new double[cards.Length];
        double bottom = Top;
        for (int i = 0; i < cards.Length; i++)
        {
            tops[i] = bottom;
            bottom += cards[i].Height + Between;
        }

        double width = Card.Width + 2 * Margin + (lanes > 0 ? (lanes + 1) * LaneWidth : 0);
        SvgWriter svg = new(width, bottom - Between + Margin, model.Name, Describe(model));
        svg.Text("title", Margin, 42, Captions.Shorten(model.Name, 60));
        svg.Text("note", Margin, 64, Subtitle(model));
        for (int i = 0; i < cards.Length; i++)
        {
            cards[i].Draw(svg, Margin, tops[i]);
        }

        foreach (Connection connection in connections)
        {
            Draw(svg, connection, cards, tops);
        }

        return svg.Finish();
    }

    /// <summary>A connection to the next card is a short arrow; any other goes around at the right.</summary>
    private static void Draw(SvgWriter svg, Connection connection, Card[] cards, double[] tops)
    {
        (int from, int to) = (connection.From, connection.To);
        if (connection.Lane < 0)
        {
            double center = Margin + Card.Width / 2;
            svg.Arrow("flow", "flowhead", center, tops[from] + cards[from].Height + 2, center, tops[to] - 2);
            return;
        }

        double right = Margin + Card.Width;
        double lane = right + (connection.Lane + 1) * LaneWidth;
        double start = tops[from] + cards[from].Height - 14;
        double end = tops[to] + 14;
        double bend = lane - 6;
        svg.Path("flow", $"M{right} {start}H{bend}Q{lane} {start} {lane} {start + 6}V{end - 6}Q{lane} {end} {bend} {end}H{right + 7}");
        svg.Path("flowhead", $"M{right + 1} {end}L{right + 8} {end - 3.5}L{right + 8} {end + 3.5}Z");
    }

    private static Card[] CardsOf(ModelInfo model)
    {
        ColorFlow[] flows = new ColorFlow[model.Layers.Count];
        ColorFlow[] inputs = [.. model.Inputs.Select(input => ColorFlow.OfInput(input.Shape))];
        List<Card> cards = [.. model.Inputs.Select((input, i) => new SlimCard(
            Heading("Input", input.Name, inputs.Length), input.Shape.ToString(), "", "one sample", input.Shape, inputs[i]))];
        for (int i = 0; i < model.Layers.Count; i++)
        {
            LayerInfo layer = model.Layers[i];
            int from = layer.Inputs.Count == 0 ? i - 1 : layer.Inputs[0];
            ColorFlow before = FlowOf(from);
            flows[i] = ColorFlow.After(layer, before);
            cards.Add(CardOf(layer, before, flows[i]));
        }

        cards.AddRange(model.Outputs.Select(output => new SlimCard(
            Heading("Output", output.Name, model.Outputs.Count), output.Shape.ToString(), "", "one prediction", output.Shape, FlowOf(output.Source))));
        return [.. cards];

        ColorFlow FlowOf(int source) => source < 0 ? inputs[-1 - source] : flows[source];
    }

    /// <summary>What is drawn over one of several inputs or outputs: its name.</summary>
    private static string Heading(string what, string name, int count) => count == 1 ? what : $"{what} {name}";

    private static Card CardOf(LayerInfo layer, ColorFlow before, ColorFlow after)
    {
        if (WeightsPicture.IsDense(layer))
        {
            return layer.InputShape.Count > 1 ? new StepDenseCard(layer) : new DenseCard(layer, before);
        }

        if (ColorFlow.IsJoin(layer))
        {
            return new FlattenCard(layer);
        }

        return layer.InputShape == layer.OutputShape
            ? new SlimCard(
                layer.Display, layer.Name, Captions.Parameters(layer.Parameters), Captions.SameShape(layer), layer.OutputShape, after)
            : new ReshapeCard(layer, before, after);
    }

    private static string Shapes(IEnumerable<Shape> shapes) => string.Join(" and ", shapes);

    private static string Subtitle(ModelInfo model) =>
        $"{Shapes(model.Inputs.Select(input => input.Shape))} in, {Shapes(model.Outputs.Select(output => output.Shape))} out · {Captions.Parameters(model.Parameters)}";

    private static string Describe(ModelInfo model) =>
        string.Create(CultureInfo.InvariantCulture, $"The layers of {model.Name}, from a sample of shape {Shapes(model.Inputs.Select(input => input.Shape))}: ")
        + string.Join("; ", model.Layers.Select(layer => $"{layer.Display} gives {layer.OutputShape}")) + ".";
}
