using ModelGen.Benchmarks.Workloads;
using static TorchSharp.torch;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>TorchSharp in inference mode; the result stays in its tensor.</summary>
internal sealed class TorchInference : TorchContestant
{
    private readonly nn.Module<Tensor, Tensor> _model;

    public TorchInference(Workload workload, int threads)
        : base(workload, threads)
    {
        _model = workload.Net.Classifies ? nn.Sequential(Logits, nn.Softmax(1)) : Logits;
        _model.eval();
    }

    public override void Run(int calls)
    {
        using var mode = inference_mode();
        for (int i = 0; i < calls; i++)
        {
            using Tensor predictions = _model.forward(Samples);
        }
    }
}
