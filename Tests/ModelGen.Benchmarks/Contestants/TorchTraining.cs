using ModelGen.Benchmarks.Workloads;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>TorchSharp's training step: forward, loss, backward, optimizer. The loss is not read.</summary>
internal sealed class TorchTraining : TorchContestant
{
    private readonly Tensor _targets;
    private readonly nn.Module<Tensor, Tensor, Tensor> _loss;
    private readonly optim.Optimizer _optimizer;

    public TorchTraining(Workload workload, int threads)
        : base(workload, threads)
    {
        (Net net, int batch) = (workload.Net, workload.Batch);
        float[] targets = net.Targets(batch);
        _targets = net.Classifies ? tensor(Array.ConvertAll(targets, value => (long)value)) : tensor(targets, [batch, net.Outputs]);
        _loss = net.Classifies ? nn.CrossEntropyLoss() : nn.MSELoss();
        _optimizer = workload.Work == Work.Adam
            ? optim.Adam(Logits.parameters(), workload.LearningRate)
            : optim.SGD(Logits.parameters(), workload.LearningRate);
        Logits.train();
    }

    public override void Run(int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            _optimizer.zero_grad();
            Tensor loss = _loss.forward(Logits.forward(Samples), _targets);
            loss.backward();
            _optimizer.step();
        }
    }

    public override void Dispose()
    {
        _optimizer.Dispose();
        _loss.Dispose();
        _targets.Dispose();
        base.Dispose();
    }
}
