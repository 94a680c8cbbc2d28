using ModelGen.Benchmarks.Contestants;
using static TorchSharp.torch;

namespace ModelGen.Benchmarks.Workloads;

/// <summary>LeNet-5 on 28x28 pixels, with ReLU and max pooling as it is taught today. The one channel makes all layouts of the images the same.</summary>
internal sealed record LeNet : Net
{
    private static readonly NamedWeight[] s_weights = CreateWeights();

    public override string Name => "LeNet-5";

    public override int[] InputShape => [28, 28, 1];

    public override int Outputs => 10;

    public override bool Classifies => true;

    public override long MultiplyAdds => FirstLayerMultiplyAdds + 10 * 10 * 150 * 16 + 400 * 120 + 120 * 84 + 84 * 10;

    public override long FirstLayerMultiplyAdds => 28 * 28 * 25 * 6;

    public override IReadOnlyList<NamedWeight> Weights => s_weights;

    public override Model CreateModel(Work work) => new LeNetModel(seed: 1);

    public override Tensor TorchSamples(int batch) => tensor(Samples(batch), [batch, 1, 28, 28]);

    public override (float[] Values, int[] Shape) OnnxSamples(int batch) => (Samples(batch), [batch, 1, 28, 28]);

    public override nn.Module<Tensor, Tensor> CreateTorch() => nn.Sequential(
        TorchWeights.Conv2d(this, "conv2d", padding: 2), nn.ReLU(), nn.MaxPool2d(2),
        TorchWeights.Conv2d(this, "conv2d_1", padding: 0), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(),
        TorchWeights.Linear(this, "dense", ChannelsFirst), nn.ReLU(),
        TorchWeights.Linear(this, "dense_1"), nn.ReLU(),
        TorchWeights.Linear(this, "dense_2"));

    public override void WriteOnnx(OnnxGraph graph, int batch)
    {
        string x = graph.Node("Relu", [graph.Conv2d(OnnxGraph.InputName, this, "conv2d", padding: 2)]);
        x = graph.MaxPool2d(x);
        x = graph.Node("Relu", [graph.Conv2d(x, this, "conv2d_1", padding: 0)]);
        x = graph.Node("Flatten", [graph.MaxPool2d(x)]);
        x = graph.Node("Relu", [graph.Gemm(x, this, "dense", ChannelsFirst)]);
        x = graph.Node("Relu", [graph.Gemm(x, this, "dense_1")]);
        graph.Finish(graph.Node("Softmax", [graph.Gemm(x, this, "dense_2")]), [batch, Outputs]);
    }

    /// <summary>The row of the first dense kernel for each of the (5, 5, 16) values, in the order (16, 5, 5) that the peers flatten in.</summary>
    private static int ChannelsFirst(int row) => (row % 25 * 16) + (row / 25);

    private static NamedWeight[] CreateWeights()
    {
        var random = new Random(20240301);
        NamedWeight Kernel(string name, params int[] shape)
        {
            int inputs = shape[..^1].Aggregate(1, (product, axis) => product * axis);
            return new NamedWeight($"{name}.kernel", shape, Uniform(random, inputs * shape[^1], MathF.Sqrt(6f / (inputs + shape[^1]))));
        }

        NamedWeight Bias(string name, int units) => new($"{name}.bias", [units], Uniform(random, units, 0.1f));
        return
        [
            Kernel("conv2d", 5, 5, 1, 6), Bias("conv2d", 6), Kernel("conv2d_1", 5, 5, 6, 16), Bias("conv2d_1", 16),
            Kernel("dense", 400, 120), Bias("dense", 120), Kernel("dense_1", 120, 84), Bias("dense_1", 84), Kernel("dense_2", 84, 10), Bias("dense_2", 10),
        ];
    }
}
