using System.Globalization;

namespace ModelGen.Benchmarks.Commands.Editor;

/// <summary>A model that somebody works on: each edit changes a number, or adds or removes a layer, of the file before.</summary>
internal sealed class EditedModel
{
    private static readonly string[] s_kinds =
        ["Dense({0}, UseBias = false)", "BatchNormalization", "ReLU", "Dropout(0.{0})", "Dense({0}, Activation = Activation.Tanh)", "LayerNormalization"];

    private readonly List<string> _layers = [];
    private readonly Random _random;
    private readonly int _size;

    public EditedModel(int layers, int seed)
    {
        _size = layers;
        _random = new Random(seed);
        for (int i = 0; i < layers - 1; i++)
        {
            _layers.Add(Layer(i));
        }
    }

    public string Text => $"""
        using ModelGen;

        [Model(64)]
        {string.Join("\n", _layers.Select(layer => $"[{layer}]"))}
        [Dense(10, Activation = Activation.Softmax)]
        [Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam)]
        public partial class Edited;

        """;

    /// <summary>Half of the edits change a layer; the others keep the number of layers within a tenth.</summary>
    public string Edit()
    {
        int place = _random.Next(_layers.Count);
        if (_random.Next(2) == 0)
        {
            _layers[place] = Layer(_random.Next(s_kinds.Length));
        }
        else if (_layers.Count > _size + (_size / 10) || (_layers.Count >= _size - (_size / 10) && _random.Next(2) == 0))
        {
            _layers.RemoveAt(place);
        }
        else
        {
            _layers.Insert(place, Layer(_random.Next(s_kinds.Length)));
        }

        return Text;
    }

    private string Layer(int kind) => string.Format(CultureInfo.InvariantCulture, s_kinds[kind % s_kinds.Length], 10 + _random.Next(80));
}
