using ModelGen.Benchmarks.Workloads;
using static TorchSharp.torch;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>What TorchSharp's inference and training share: the network, and the samples.</summary>
internal abstract class TorchContestant : Contestant
{
    private readonly Net _net;

    protected TorchContestant(Workload workload, int threads)
        : base(Programs.Torch)
    {
        TorchLibrary.Load();
        _net = workload.Net;
        set_num_threads(threads);
        Samples = _net.TorchSamples(workload.Batch);
        Logits = _net.CreateTorch();
    }

    /// <summary>The row's samples.</summary>
    protected Tensor Samples { get; }

    /// <summary>The network without the softmax at its end, as its crossentropy takes it.</summary>
    protected nn.Module<Tensor, Tensor> Logits { get; }

    // Its denominator is √v / √(1 − β₂ᵗ) + 1e-8; Keras multiplies the whole step by the root instead.
    public override double AdamEpsilon(int step) => 1e-8 * Math.Sqrt(1 - Math.Pow(0.999, step));

    public override float[] Predictions()
    {
        using var mode = inference_mode();
        using Tensor logits = Logits.forward(Samples);
        using Tensor predictions = _net.Classifies ? nn.functional.softmax(logits, 1) : logits.contiguous();
        return predictions.data<float>().ToArray();
    }

    public override void Dispose()
    {
        Samples.Dispose();
        Logits.Dispose();
    }
}
