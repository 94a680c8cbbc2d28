using System.Runtime.CompilerServices;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// Lion (Chen et al. 2023): <c>w −= rate·sign(β₁·m + (1 − β₁)·g)</c>, then <c>m = β₂·m + (1 − β₂)·g</c>.
/// Source: <c>keras/src/optimizers/lion.py</c>.
/// </summary>
public sealed class Lion : OptimizerAlgorithm
{
    private AlignedBuffer? _momentum;
    private float _rate;

    /// <summary>Lion at the given rate.</summary>
    public Lion(double learningRate = 0.001)
        : base(learningRate)
    {
    }

    /// <summary>The momentum's share in the direction of the step.</summary>
    public double Beta1 { get; init => field = Finite(value, nameof(Beta1), 0, 1); } = 0.9;

    /// <summary>How much of the momentum is kept at each step.</summary>
    public double Beta2 { get; init => field = Finite(value, nameof(Beta2), 0, 1); } = 0.99;

    internal override void Update(Team team, UpdateBuffers buffers)
    {
        Rule rule = new(_rate, (float)Beta1, (float)(1 - Beta1), (float)Beta2, (float)(1 - Beta2));
        UpdatePass.Run(team, rule, buffers, Decay, _momentum, null, null);
    }

    private protected override void Prepare(double rate, long step) => _rate = (float)rate;

    private protected override void CreateStates(int length) => _momentum = AddState("momentum", length);

    private readonly struct Rule(float rate, float beta1, float share1, float beta2, float share2) : IUpdateRule
    {
        public static int States => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct
        {
            TV zero = S.Constant(0);
            TV direction = S.MultiplyAdd(S.Constant(beta1), first, S.Multiply(S.Constant(share1), gradient));
            TV down = S.Select(S.Greater(direction, zero), S.Constant(rate), zero);
            TV up = S.Select(S.Greater(zero, direction), S.Constant(rate), zero);
            weight = S.Add(S.Subtract(weight, down), up);
            first = S.MultiplyAdd(S.Constant(beta2), first, S.Multiply(S.Constant(share2), gradient));
        }
    }
}
