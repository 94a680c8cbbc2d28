namespace ModelGen.Generator.Layers;

/// <summary>
/// What stands before and behind each layer, for those who judge layers by their neighbours. Back from a layer there is one way until a
/// layer works on several tensors. A way forward ends besides where several layers use a tensor and at an output: what would be better
/// for one of its users may be wrong for the others.
/// </summary>
internal sealed class Neighbours
{
    private readonly CheckedModel _model;
    private readonly int[] _uses;
    private readonly int[] _inputUses;
    private readonly Layer?[] _users;

    public Neighbours(CheckedModel model)
    {
        _model = model;
        _uses = new int[model.Layers.Count];
        _inputUses = new int[model.Inputs.Count];
        _users = new Layer?[model.Layers.Count];
        foreach (Layer layer in model.Layers)
        {
            foreach (int source in layer.Sources)
            {
                Count(source);
                if (source >= 0)
                {
                    _users[source] = layer;
                }
            }
        }

        foreach (Port output in model.Outputs)
        {
            Count(output.Source);
        }
    }

    /// <summary>The layer whose tensor a layer works on; null where it works on several, or on an input of the model.</summary>
    public Layer? Before(Layer layer) => layer.Sources.Count == 1 && layer.Sources[0] >= 0 ? _model.Layers[layer.Sources[0]] : null;

    /// <summary>The layers before it, the nearest first, as far as there is one way.</summary>
    public IEnumerable<Layer> AllBefore(Layer layer)
    {
        for (Layer? before = Before(layer); before is not null; before = Before(before))
        {
            yield return before;
        }
    }

    /// <summary>The layer that alone uses a layer's tensor, and nothing else; null where there are others, or where it is an output.</summary>
    public Layer? After(Layer layer) => User(layer) is { Sources.Count: 1 } user ? user : null;

    /// <summary>The layers behind it, the nearest first, as far as there is one way.</summary>
    public IEnumerable<Layer> AllAfter(Layer layer)
    {
        for (Layer? after = After(layer); after is not null; after = After(after))
        {
            yield return after;
        }
    }

    /// <summary>The layer that alone uses a layer's tensor, be it with others; null where there are several users, or where it is an output.</summary>
    public Layer? User(Layer layer) => _uses[layer.Index] == 1 ? _users[layer.Index] : null;

    /// <summary>Whether a layer works on one tensor, which nothing else uses.</summary>
    public bool IsOnlyUser(Layer layer) => layer.Sources.Count == 1 && layer.Sources[0] switch
    {
        Assembler.Nothing => false,
        < 0 and var input => _inputUses[-1 - input] == 1,
        var source => _uses[source] == 1,
    };

    /// <summary>The input that a layer works on; null where it works on a layer's tensor, or on several tensors.</summary>
    public Port? InputOf(Layer layer) =>
        layer.Sources.Count == 1 && layer.Sources[0] is < 0 and not Assembler.Nothing and var source ? _model.Inputs[-1 - source] : null;

    /// <summary>The layer whose tensor an output is; null where it is an input, or unknown behind a mistake.</summary>
    public Layer? Of(Port output) => output.Source >= 0 ? _model.Layers[output.Source] : null;

    /// <summary>Whether a layer's tensor is an output, and no layer uses it.</summary>
    public bool EndsAt(Layer layer) => _uses[layer.Index] > 0 && _users[layer.Index] is null;

    /// <summary>The layers of a kind that have none of the kind before them, on any way from an input.</summary>
    public IEnumerable<Layer> First(Func<Layer, bool> isOfKind)
    {
        bool[] found = new bool[_model.Layers.Count];
        foreach (Layer layer in _model.Layers)
        {
            bool before = false;
            foreach (int source in layer.Sources)
            {
                before |= source >= 0 && found[source];
            }

            if (before || isOfKind(layer))
            {
                found[layer.Index] = true;
                if (!before)
                {
                    yield return layer;
                }
            }
        }
    }

    private void Count(int source)
    {
        if (source >= 0)
        {
            _uses[source]++;
        }
        else if (source != Assembler.Nothing)
        {
            _inputUses[-1 - source]++;
        }
    }
}
