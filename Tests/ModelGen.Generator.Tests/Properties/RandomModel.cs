using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Tests.Properties;

/// <summary>A random declaration that is valid, and the shapes that it must have.</summary>
internal sealed class RandomModel
{
    private static readonly string[] s_kinds = [.. LayerCatalog.Kinds.Order(StringComparer.Ordinal)];

    private static readonly Loss[] s_losses = Enum.GetValues<Loss>();

    private static readonly Optimizer[] s_optimizers = Enum.GetValues<Optimizer>();

    /// <summary>The numbers of models go around all kinds of layers, losses and optimizers.</summary>
    public RandomModel(Choices choices, int number)
    {
        Name = $"M{number:D3}";
        Loss = s_losses[number % s_losses.Length];
        Input = [.. Enumerable.Range(0, 1 + choices.Below(3)).Select(_ => 1 + choices.Below(6))];
        int count = 1 + choices.Below(6), place = choices.Below(count);
        for (int i = 0; i < count; i++)
        {
            // Exponentials of exponentials are soon infinite, so there is at most one.
            string kind = i == place ? s_kinds[number % s_kinds.Length]
                : choices.Chance(50) ? "Dense"
                : choices.Of([.. s_kinds.Where(k => k != "Exponential")]);
            Layers.AddRange(RandomLayer.Write(choices, kind, Output));
        }

        AddOutput(choices);
        Compile = new RandomCompile(choices).Write(Loss, s_optimizers[number % s_optimizers.Length]);
        Target = IsSparse ? Output[..^1] : Output;
        HasTarget = choices.Chance(20);
        HasRange = choices.Chance(10);
        IsList = choices.Chance(50);
    }

    public string Name { get; }

    public Loss Loss { get; }

    public int[] Input { get; }

    public List<RandomLayer> Layers { get; } = [];

    public string Compile { get; }

    public int[] Output => Layers.Count > 0 ? Layers[^1].Output : Input;

    public int[] Target { get; }

    public bool IsSparse => Loss == Loss.SparseCategoricalCrossentropy;

    private bool HasTarget { get; }

    private bool HasRange { get; }

    private bool IsList { get; }

    /// <summary>The declaration with its layers, or with others in their place.</summary>
    public string Source(IEnumerable<string>? layers = null, string? model = null, string? compile = null)
    {
        IEnumerable<string> stack = layers ?? Layers.Select(layer => layer.Text);
        string[] attributes =
        [
            model ?? $"Model({string.Join(", ", Input)})",
            .. IsList ? [string.Join(", ", stack)] : stack,
            compile ?? Compile,
            .. HasTarget && Target.Length > 0 ? [$"Target({string.Join(", ", Target)})"] : (string[])[],
            .. HasRange ? ["TargetRange(0, 1)"] : (string[])[],
        ];
        return $"using ModelGen;\n\nnamespace Declared;\n\n{string.Join("\n", attributes.Select(a => $"[{a}]"))}\npublic partial class {Name};\n";
    }

    public override string ToString() => Source();

    /// <summary>What some losses need at the end: positive values, or probabilities that do not add up to 0.</summary>
    private void AddOutput(Choices choices)
    {
        if (Loss is Loss.Poisson or Loss.MeanSquaredLogarithmicError)
        {
            Layers.Add(new RandomLayer("Softplus", Output));
        }
        else if (Loss is Loss.CategoricalCrossentropy or Loss.CategoricalFocalCrossentropy or Loss.SparseCategoricalCrossentropy)
        {
            Layers.Add(new RandomLayer(choices.Of(["Softmax", "Sigmoid", "Activation(Activation.Softmax)"]), Output));
        }
    }
}
