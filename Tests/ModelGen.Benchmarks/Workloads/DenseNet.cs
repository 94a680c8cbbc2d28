using ModelGen.Benchmarks.Contestants;
using static TorchSharp.torch;

namespace ModelGen.Benchmarks.Workloads;

/// <summary>A stack of dense layers with ReLU between them.</summary>
/// <param name="Sizes">The widths, from the input to the output.</param>
/// <param name="IsClassifier">Softmax at the end and sparse categorical crossentropy; otherwise linear and mean squared error.</param>
internal sealed record DenseNet(int[] Sizes, bool IsClassifier) : Net
{
    private NamedWeight[]? _weights;

    public override string Name => string.Join('-', Sizes);

    public override int[] InputShape => [Sizes[0]];

    public override int Outputs => Sizes[^1];

    public override bool Classifies => IsClassifier;

    public int Layers => Sizes.Length - 1;

    public override long MultiplyAdds => Enumerable.Range(0, Layers).Sum(layer => (long)Sizes[layer] * Sizes[layer + 1]);

    public override long FirstLayerMultiplyAdds => (long)Sizes[0] * Sizes[1];

    public override IReadOnlyList<NamedWeight> Weights => _weights ??= CreateWeights();

    /// <summary>The name of a layer's weight.</summary>
    public static string NameOf(int layer, string weight) => layer == 0 ? $"dense.{weight}" : $"dense_{layer}.{weight}";

    public override Model CreateModel(Work work) => this switch
    {
        _ when this == Rows.Tiny => new Tiny(seed: 1),
        _ when this == Rows.Classifier => work == Work.Adam ? new ClassifierAdam(seed: 1) : new ClassifierSgd(seed: 1),
        _ when this == Rows.Wide => new Wide(seed: 1),
        _ => throw new ArgumentException($"No model is declared for {Name}."),
    };

    public override nn.Module<Tensor, Tensor> CreateTorch()
    {
        var modules = new List<nn.Module<Tensor, Tensor>>();
        for (int layer = 0; layer < Layers; layer++)
        {
            modules.Add(TorchWeights.Linear(this, layer == 0 ? "dense" : $"dense_{layer}"));
            if (layer < Layers - 1)
            {
                modules.Add(nn.ReLU());
            }
        }

        return nn.Sequential(modules);
    }

    public override void WriteOnnx(OnnxGraph graph, int batch)
    {
        string current = OnnxGraph.InputName;
        for (int layer = 0; layer < Layers; layer++)
        {
            current = graph.Gemm(current, this, layer == 0 ? "dense" : $"dense_{layer}");
            if (layer < Layers - 1)
            {
                current = graph.Node("Relu", [current]);
            }
        }

        graph.Finish(Classifies ? graph.Node("Softmax", [current]) : current, [batch, Outputs]);
    }

    private NamedWeight[] CreateWeights()
    {
        var random = new Random(20240229);
        List<NamedWeight> weights = [];
        for (int layer = 0; layer < Layers; layer++)
        {
            (int inputs, int units) = (Sizes[layer], Sizes[layer + 1]);
            float limit = MathF.Sqrt(6f / (inputs + units));
            weights.Add(new NamedWeight(NameOf(layer, "kernel"), [inputs, units], Uniform(random, inputs * units, limit)));
            weights.Add(new NamedWeight(NameOf(layer, "bias"), [units], Uniform(random, units, 0.1f)));
        }

        return [.. weights];
    }
}
