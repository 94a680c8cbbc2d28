using ModelGen.Benchmarks.Workloads;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>What TorchSharp's inference and training share: the network as a <c>Sequential</c>, and the samples.</summary>
internal abstract class TorchContestant : Contestant
{
    private readonly DenseNet _net;

    protected TorchContestant(Workload workload, int threads)
        : base(Programs.Torch)
    {
        TorchLibrary.Load();
        _net = workload.Net;
        set_num_threads(threads);
        Samples = tensor(_net.Samples(workload.Batch), [workload.Batch, _net.Inputs]);
        Logits = Build(_net);
    }

    /// <summary>The row's samples.</summary>
    protected Tensor Samples { get; }

    /// <summary>The network without the softmax at its end, as its crossentropy takes it.</summary>
    protected Sequential Logits { get; }

    // Its denominator is √v / √(1 − β₂ᵗ) + 1e-8; Keras multiplies the whole step by the root instead.
    public override double AdamEpsilon(int step) => 1e-8 * Math.Sqrt(1 - Math.Pow(0.999, step));

    public override float[] Predictions()
    {
        using var mode = inference_mode();
        using Tensor logits = Logits.forward(Samples);
        using Tensor predictions = _net.Classifies ? nn.functional.softmax(logits, 1) : logits.alias();
        return predictions.data<float>().ToArray();
    }

    public override void Dispose()
    {
        Samples.Dispose();
        Logits.Dispose();
    }

    private static Sequential Build(DenseNet net)
    {
        using var ungraded = no_grad();
        DenseWeights weights = net.InitialWeights();
        var modules = new List<nn.Module<Tensor, Tensor>>();
        for (int layer = 0; layer < net.Layers; layer++)
        {
            (int inputs, int units) = (net.Sizes[layer], net.Sizes[layer + 1]);
            Linear linear = nn.Linear(inputs, units);
            using Tensor kernel = tensor(weights.Kernels[layer], [inputs, units]);
            using Tensor transposed = kernel.t();
            using Tensor bias = tensor(weights.Biases[layer]);
            linear.weight.copy_(transposed);
            linear.bias!.copy_(bias);
            modules.Add(linear);
            if (layer < net.Layers - 1)
            {
                modules.Add(nn.ReLU());
            }
        }

        return nn.Sequential(modules);
    }
}
