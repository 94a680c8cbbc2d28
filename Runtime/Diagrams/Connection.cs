namespace ModelGen;

/// <summary>A line between two cards; the inputs come first, then the layers, then the outputs.</summary>
/// <param name="From">The card it comes from.</param>
/// <param name="To">The card it goes to.</param>
/// <param name="Lane">The lane at the right that it takes; −1 if it goes straight to the next card.</param>
internal readonly record struct Connection(int From, int To, int Lane)
{
    /// <summary>The connections of a model. Each takes the first lane in which it meets no other.</summary>
    internal static List<Connection> Of(ModelInfo model)
    {
        List<Connection> connections = [];
        for (int i = 0; i < model.Layers.Count; i++)
        {
            IReadOnlyList<int> inputs = model.Layers[i].Inputs;
            foreach (int input in inputs.Count == 0 ? [i - 1] : inputs)
            {
                connections.Add(Place(connections, CardOf(model, input), CardOf(model, i)));
            }
        }

        for (int i = 0; i < model.Outputs.Count; i++)
        {
            connections.Add(Place(connections, CardOf(model, model.Outputs[i].Source), CardOf(model, model.Layers.Count + i)));
        }

        return connections;
    }

    /// <summary>The card of a layer by its number, or of input i by −1 − i.</summary>
    private static int CardOf(ModelInfo model, int source) => source < 0 ? -1 - source : model.Inputs.Count + source;

    private static Connection Place(List<Connection> placed, int from, int to)
    {
        int lane = -1;
        if (to != from + 1)
        {
            do
            {
                lane++;
            }
            while (placed.Any(other => other.Lane == lane && other.From < to && from < other.To));
        }

        return new Connection(from, to, lane);
    }
}
