using ModelGen.Benchmarks.Contestants;
using static TorchSharp.torch;

namespace ModelGen.Benchmarks.Workloads;

/// <summary>An LSTM of 64 units over 50 steps of 32 values; its last output.</summary>
internal sealed record LstmNet : Net
{
    private const int Steps = 50;
    private const int Values = 32;
    private const int Units = 64;

    private static readonly NamedWeight[] s_weights = CreateWeights();

    public override string Name => "LSTM 32-64, 50 steps";

    public override int[] InputShape => [Steps, Values];

    public override int Outputs => Units;

    public override long MultiplyAdds => (long)Steps * 4 * Units * (Values + Units);

    public override IReadOnlyList<NamedWeight> Weights => s_weights;

    public override Model CreateModel(Work work) => new LstmModel(seed: 1);

    public override Tensor TorchSamples(int batch) => tensor(Samples(batch), [batch, Steps, Values]).transpose(0, 1).contiguous();

    /// <summary>Steps first, as the operator wants it.</summary>
    public override (float[] Values, int[] Shape) OnnxSamples(int batch)
    {
        float[] samples = Samples(batch);
        var turned = new float[samples.Length];
        for (int sample = 0; sample < batch; sample++)
        {
            for (int step = 0; step < Steps; step++)
            {
                samples.AsSpan(((sample * Steps) + step) * Values, Values).CopyTo(turned.AsSpan(((step * batch) + sample) * Values));
            }
        }

        return (turned, [Steps, batch, Values]);
    }

    public override nn.Module<Tensor, Tensor> CreateTorch() => new TorchLstm(this);

    public override void WriteOnnx(OnnxGraph graph, int batch)
    {
        // ONNX has the gates in the order i, o, f, c; Keras i, f, c, o. Its biases of input and state are separate.
        int[] gates = [0, 3, 1, 2];
        graph.Weight("W", GateRows(Weight("lstm.kernel"), Values, gates), 1, 4 * Units, Values);
        graph.Weight("R", GateRows(Weight("lstm.recurrent_kernel"), Units, gates), 1, 4 * Units, Units);
        graph.Weight("B", [.. GateRows(Weight("lstm.bias"), 1, gates), .. new float[4 * Units]], 1, 8 * Units);
        graph.Node("LSTM", [OnnxGraph.InputName, "W", "R", "B"], ["", "last"], ("hidden_size", Units));
        graph.IntegerWeight("lastShape", [batch, Units]);
        graph.Finish(graph.Node("Reshape", ["last", "lastShape"]), [batch, Units]);
    }

    /// <summary>The transpose of a kernel (rows, 4 · units), gates in another order.</summary>
    internal static float[] GateRows(float[] kernel, int rows, int[] gates)
    {
        var turned = new float[kernel.Length];
        for (int gate = 0; gate < 4; gate++)
        {
            for (int unit = 0; unit < Units; unit++)
            {
                for (int row = 0; row < rows; row++)
                {
                    turned[(((gate * Units) + unit) * rows) + row] = kernel[(row * 4 * Units) + (gates[gate] * Units) + unit];
                }
            }
        }

        return turned;
    }

    private static NamedWeight[] CreateWeights()
    {
        var random = new Random(20240302);
        return
        [
            new NamedWeight("lstm.kernel", [Values, 4 * Units], Uniform(random, Values * 4 * Units, 0.2f)),
            new NamedWeight("lstm.recurrent_kernel", [Units, 4 * Units], Uniform(random, Units * 4 * Units, 0.2f)),
            new NamedWeight("lstm.bias", [4 * Units], Uniform(random, 4 * Units, 0.5f)),
        ];
    }

    private sealed class TorchLstm : nn.Module<Tensor, Tensor>
    {
        private readonly TorchSharp.Modules.LSTM _lstm;

        public TorchLstm(LstmNet net)
            : base("lstm")
        {
            _lstm = nn.LSTM(Values, Units);
            using var ungraded = no_grad();
            int[] gates = [0, 1, 2, 3];
            Set("weight_ih_l0", GateRows(net.Weight("lstm.kernel"), Values, gates));
            Set("weight_hh_l0", GateRows(net.Weight("lstm.recurrent_kernel"), Units, gates));
            Set("bias_ih_l0", net.Weight("lstm.bias"));
            Set("bias_hh_l0", new float[4 * Units]);
            RegisterComponents();

            void Set(string name, float[] values)
            {
                Tensor parameter = _lstm.get_parameter(name)!;
                using Tensor given = tensor(values, parameter.shape);
                parameter.copy_(given);
            }
        }

        public override Tensor forward(Tensor input)
        {
            (Tensor output, Tensor last, Tensor cell) = _lstm.call(input);
            using (output)
            using (last)
            using (cell)
            {
                return last.squeeze(0).alias();
            }
        }
    }
}
