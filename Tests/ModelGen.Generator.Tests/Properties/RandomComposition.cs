using ModelGen.Generator.Tests.Composition;

namespace ModelGen.Generator.Tests.Properties;

/// <summary>A random stack of layers, blocks and connections, mostly right ones.</summary>
internal sealed class RandomComposition
{
    private const string Blocks = """
        [Block("C")][Dense("C", Activation = Activation.Tanh)] internal class Keep;
        [Block][Tap("x"), Tanh, Add("x"), Sigmoid] internal class Skip;
        [Block("C")][Residual<Keep>, Repeat<Skip>(2), Branches<Keep, Skip>(Merge.Average)] internal class Deep;
        [Block("C")][Repeat<Keep>(3, ShareWeights = true)] internal class Shared;
        [Block("C")][Dense("2*C", Activation = Activation.Tanh), Dense("C", Activation = Activation.Tanh)] internal class Bottle;
        [Block][Tap("x")] internal class Same;
        [Block("C")][Dense("2*C", Activation = Activation.Tanh)] internal class Widen;
        [Block("C")][Dense("C/2", Activation = Activation.Tanh)] internal class Halve;
        [Block("H", "W")][Dense("W")] internal class Plane;
        [Block][Dense(4), Tanh, Use<Recursive>] internal class Recursive;
        [Block][Tap("x"), Tanh, From("x"), Sigmoid] internal class Forgetful;
        [Block("C")][Dense("C - 4")] internal class Vanishing;
        [Block][Dropout(2), Dense(4, Activation = (Activation)77)] internal class Broken;
        [Block] internal class Empty;
        [Block][Repeat<Many>(1000)] internal class TooMany;
        [Block][Repeat<Keep>(1000)] internal class Many;
        """;

    private static readonly string[] s_keeping = ["Keep", "Skip", "Deep", "Shared", "Bottle", "Same"];

    private static readonly string[] s_others =
        ["Widen", "Halve", "Plane", "Recursive", "Forgetful", "Vanishing", "Broken", "Empty", "TooMany", "string", "int[]", "Net"];

    private readonly List<string> _items = [];
    private readonly List<string> _tensors = [];
    private readonly Choices _choices;
    private int _ends;

    public RandomComposition(Choices choices, int number)
    {
        _choices = choices;
        bool hasInput = choices.Chance(85);
        bool isLine = choices.Chance(85);
        _tensors.AddRange(hasInput ? ["input"] : []);
        if (!hasInput && choices.Chance(90))
        {
            _items.Add("Input(\"first\", 4)");
            _tensors.Add("first");
        }

        for (int i = 2 + choices.Below(7); i > 0; i--)
        {
            Add();
        }

        _items.Add("Dense(2, Activation = Activation.Tanh)");
        if (_ends > 0)
        {
            _items.Add("Output(\"last\")");
        }

        Name = $"C{number:D3}";
        string model = hasInput ? $"Model({(isLine ? "4" : "3, 4")})" : "Model";
        Model = $"[{model}]{string.Concat(_items.Select(item => $"[{item}]"))}${Blocks}";
    }

    /// <summary>Of the class: <c>Composed.{Name}.Net</c>.</summary>
    public string Name { get; }

    /// <summary>As <see cref="ComposedModels"/> has them.</summary>
    public string Model { get; }

    public string Source => ComposedModels.Source(Model, Name);

    public override string ToString() => Source;

    private void Add()
    {
        switch (_choices.Below(12))
        {
            case 0:
                _items.Add("Dense(4, Activation = Activation.Tanh)");
                break;
            case 1:
                _items.Add("Tanh");
                break;
            case 2:
                _items.Add($"Use<{Block()}>{(_choices.Chance(20) ? "(Name = \"part\")" : "")}");
                break;
            case 3:
                _items.Add(_choices.Chance(70) ? $"Residual<{Block()}>" : $"Residual<{Block()}, {Block()}>");
                break;
            case 4:
                int times = _choices.Chance(95) ? 1 + _choices.Below(3) : _choices.Of([0, -1, 1000, int.MaxValue]);
                _items.Add($"Repeat<{Block()}>({times}{(_choices.Chance(50) ? ", ShareWeights = true" : "")})");
                break;
            case 5:
                string more = _choices.Chance(30) ? $", {Block()}" : "";
                _items.Add($"Branches<{Block()}, {Block()}{more}>({_choices.Of(["Merge.Sum", "Merge.Average", "Merge.Multiply"])})");
                break;
            case 6 or 7:
                string name = _choices.Chance(95) ? $"t{_tensors.Count}" : _choices.Of(["input", "", "a b", "t1"]);
                _items.Add($"Tap(\"{name}\")");
                _tensors.Add(name);
                break;
            case 8:
                End();
                _items.Add($"From(\"{Tensor()}\")");
                break;
            case 9:
                End();
                _items.Add($"Input(\"i{_items.Count}\", {(_choices.Chance(95) ? "4" : "0")})");
                break;
            default:
                _items.Add($"{_choices.Of(["Add", "Multiply", "Average"])}(\"{Tensor()}\")");
                break;
        }
    }

    /// <summary>What nothing works on any more is mostly an output.</summary>
    private void End()
    {
        if (_choices.Chance(92))
        {
            _items.Add($"Output(\"{(_choices.Chance(95) ? $"o{_items.Count}" : "o1")}\")");
            _ends++;
        }
    }

    private string Block() => _choices.Chance(94) ? _choices.Of(s_keeping) : _choices.Of(s_others);

    private string Tensor() => _tensors.Count > 0 && _choices.Chance(96) ? _choices.Of(_tensors) : "nowhere";
}
