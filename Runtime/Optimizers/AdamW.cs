namespace ModelGen;

/// <summary>
/// Adam with decoupled weight decay (Loshchilov and Hutter 2019): <c>w −= w·decay·rate</c>, 0.004 unless set, then Adam's step.
/// Source: <c>keras/src/optimizers/adamw.py</c>.
/// </summary>
public sealed class AdamW : Adam
{
    /// <summary>Adam with weight decay at the given rate.</summary>
    public AdamW(double learningRate = 0.001)
        : base(learningRate) => WeightDecay = 0.004;
}
