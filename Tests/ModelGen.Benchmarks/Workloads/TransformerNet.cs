using ModelGen.Benchmarks.Contestants;
using static TorchSharp.torch;

namespace ModelGen.Benchmarks.Workloads;

/// <summary>One block of a Transformer encoder: 128 tokens of 256 values, 4 heads, a feed-forward layer of 1024, normalization behind each sum.</summary>
internal sealed record TransformerNet : Net
{
    private const int Tokens = 128;
    private const int Width = 256;
    private const int Heads = 4;
    private const int HeadWidth = Width / Heads;
    private const int Hidden = 1024;
    private const float Epsilon = 1e-5f;

    private static readonly NamedWeight[] s_weights = CreateWeights();

    public override string Name => "Transformer block 256, 128 tokens";

    public override int[] InputShape => [Tokens, Width];

    public override int Outputs => Tokens * Width;

    public override long MultiplyAdds => (long)Tokens * ((4 * Width * Width) + (2 * Width * Hidden)) + 2L * Tokens * Tokens * Width;

    public override IReadOnlyList<NamedWeight> Weights => s_weights;

    public override Model CreateModel(Work work) => new TransformerModel(seed: 1);

    public override nn.Module<Tensor, Tensor> CreateTorch()
    {
        TorchSharp.Modules.TransformerEncoderLayer layer = nn.TransformerEncoderLayer(Width, Heads, Hidden, dropout: 0);
        using var ungraded = no_grad();
        float[] Turned(string name, int rows, int columns) => TorchWeights.Transposed(Weight(name), rows, columns);
        string attention = "multi_head_attention";
        Set("self_attn.in_proj_weight", [.. new[] { "query", "key", "value" }.SelectMany(part => Turned($"{attention}.{part}/kernel", Width, Width))]);
        Set("self_attn.in_proj_bias", [.. new[] { "query", "key", "value" }.SelectMany(part => Weight($"{attention}.{part}/bias"))]);
        Set("self_attn.out_proj.weight", Turned($"{attention}.attention_output/kernel", Width, Width));
        Set("self_attn.out_proj.bias", Weight($"{attention}.attention_output/bias"));
        Set("linear1.weight", Turned("dense.kernel", Width, Hidden));
        Set("linear1.bias", Weight("dense.bias"));
        Set("linear2.weight", Turned("dense_1.kernel", Hidden, Width));
        Set("linear2.bias", Weight("dense_1.bias"));
        Set("norm1.weight", Weight("layer_normalization.gamma"));
        Set("norm1.bias", Weight("layer_normalization.beta"));
        Set("norm2.weight", Weight("layer_normalization_1.gamma"));
        Set("norm2.bias", Weight("layer_normalization_1.beta"));
        return new TorchBlock(layer);

        void Set(string name, float[] values)
        {
            Tensor parameter = layer.get_parameter(name)!;
            using Tensor given = tensor(values, parameter.shape);
            parameter.copy_(given);
        }
    }

    /// <summary>Tokens first, which spares it a copy.</summary>
    public override Tensor TorchSamples(int batch) => tensor(Samples(batch), [batch, Tokens, Width]).transpose(0, 1).contiguous();

    public override long[] OnnxOutputShape(int batch) => [batch, Tokens, Width];

    public override void WriteOnnx(OnnxGraph graph, int batch)
    {
        string Linear(string x, string layer, int inputs, int outputs, char separator = '.')
        {
            graph.Weight($"{layer}.k", Weight($"{layer}{separator}kernel"), inputs, outputs);
            graph.Weight($"{layer}.b", Weight($"{layer}{separator}bias"), outputs);
            return graph.Node("Add", [graph.Node("MatMul", [x, $"{layer}.k"]), $"{layer}.b"]);
        }

        string Split(string x, params int[] order) =>
            graph.Node("Transpose", [graph.Node("Reshape", [x, "heads"])], ("perm", order));

        string Normalize(string x, string layer)
        {
            graph.Weight($"{layer}.g", Weight($"{layer}.gamma"), Width);
            graph.Weight($"{layer}.b", Weight($"{layer}.beta"), Width);
            return graph.Node("LayerNormalization", [x, $"{layer}.g", $"{layer}.b"], ("epsilon", Epsilon));
        }

        const string Attention = "multi_head_attention";
        graph.IntegerWeight("heads", [batch, Tokens, Heads, HeadWidth]);
        graph.IntegerWeight("joined", [batch, Tokens, Width]);
        graph.Weight("scale", [1 / MathF.Sqrt(HeadWidth)]);
        string q = Split(Linear(OnnxGraph.InputName, $"{Attention}.query", Width, Width, '/'), 0, 2, 1, 3);
        string k = Split(Linear(OnnxGraph.InputName, $"{Attention}.key", Width, Width, '/'), 0, 2, 3, 1);
        string v = Split(Linear(OnnxGraph.InputName, $"{Attention}.value", Width, Width, '/'), 0, 2, 1, 3);
        string scores = graph.Node("Softmax", [graph.Node("Mul", [graph.Node("MatMul", [q, k]), "scale"])]);
        string heads = graph.Node("Transpose", [graph.Node("MatMul", [scores, v])], ("perm", (int[])[0, 2, 1, 3]));
        string attended = Linear(graph.Node("Reshape", [heads, "joined"]), $"{Attention}.attention_output", Width, Width, '/');
        string x = Normalize(graph.Node("Add", [OnnxGraph.InputName, attended]), "layer_normalization");
        string hidden = graph.Node("Relu", [Linear(x, "dense", Width, Hidden)]);
        string y = Normalize(graph.Node("Add", [x, Linear(hidden, "dense_1", Hidden, Width)]), "layer_normalization_1");
        graph.Finish(y, [batch, Tokens, Width]);
    }

    private static NamedWeight[] CreateWeights()
    {
        var random = new Random(20240303);
        List<NamedWeight> weights = [];
        void Kernel(string layer, int inputs, int outputs, int[] shape, int[] biasShape)
        {
            weights.Add(new NamedWeight($"{layer}kernel", shape, Uniform(random, inputs * outputs, MathF.Sqrt(6f / (inputs + outputs)))));
            weights.Add(new NamedWeight($"{layer}bias", biasShape, Uniform(random, outputs, 0.1f)));
        }

        foreach (string part in new[] { "query", "key", "value" })
        {
            Kernel($"multi_head_attention.{part}/", Width, Width, [Width, Heads, HeadWidth], [Heads, HeadWidth]);
        }

        Kernel("multi_head_attention.attention_output/", Width, Width, [Heads, HeadWidth, Width], [Width]);
        Kernel("dense.", Width, Hidden, [Width, Hidden], [Hidden]);
        Kernel("dense_1.", Hidden, Width, [Hidden, Width], [Width]);
        foreach (string layer in new[] { "layer_normalization", "layer_normalization_1" })
        {
            weights.Add(new NamedWeight($"{layer}.gamma", [Width], [.. Uniform(random, Width, 0.2f).Select(value => 1 + value)]));
            weights.Add(new NamedWeight($"{layer}.beta", [Width], Uniform(random, Width, 0.2f)));
        }

        return [.. weights];
    }

    /// <summary>The block on tokens first, its result samples first.</summary>
    private sealed class TorchBlock : nn.Module<Tensor, Tensor>
    {
        private readonly TorchSharp.Modules.TransformerEncoderLayer _layer;

        public TorchBlock(TorchSharp.Modules.TransformerEncoderLayer layer)
            : base("block")
        {
            _layer = layer;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            using Tensor output = _layer.call(input, null!, null!);
            return output.transpose(0, 1);
        }
    }
}
