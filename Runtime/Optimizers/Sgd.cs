using System.Runtime.CompilerServices;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// Gradient descent: <c>w −= rate·g</c>; with momentum <c>m = μ·m − rate·g; w += m</c>, by Nesterov <c>w += μ·m − rate·g</c>.
/// Source: <c>keras/src/optimizers/sgd.py</c>.
/// </summary>
public sealed class Sgd : OptimizerAlgorithm
{
    private AlignedBuffer? _momentum;
    private float _rate;

    /// <summary>Gradient descent at the given rate.</summary>
    public Sgd(double learningRate = 0.01)
        : base(learningRate)
    {
    }

    /// <summary>How much of the last step is added to the next one, 0 to 1.</summary>
    public double Momentum { get; init => field = Finite(value, nameof(Momentum), 0, 1); }

    /// <summary>Whether the step looks ahead along the momentum.</summary>
    public bool Nesterov { get; init; }

    internal override void Update(Team team, UpdateBuffers buffers)
    {
        if (_momentum is null)
        {
            UpdatePass.Run(team, new PlainRule(_rate), buffers, Decay, null, null, null);
        }
        else if (Nesterov)
        {
            UpdatePass.Run(team, new NesterovRule(_rate, (float)Momentum), buffers, Decay, _momentum, null, null);
        }
        else
        {
            UpdatePass.Run(team, new MomentumRule(_rate, (float)Momentum), buffers, Decay, _momentum, null, null);
        }
    }

    private protected override void Prepare(double rate, long step) => _rate = (float)rate;

    private protected override void CreateStates(int length) => _momentum = Momentum == 0 ? null : AddState("momentum", length);

    private readonly struct PlainRule(float rate) : IUpdateRule
    {
        public static int States => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct => weight = S.MultiplyAdd(S.Constant(-rate), gradient, weight);
    }

    private readonly struct MomentumRule(float rate, float momentum) : IUpdateRule
    {
        public static int States => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct
        {
            first = S.MultiplyAdd(S.Constant(momentum), first, S.Multiply(S.Constant(-rate), gradient));
            weight = S.Add(weight, first);
        }
    }

    private readonly struct NesterovRule(float rate, float momentum) : IUpdateRule
    {
        public static int States => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct
        {
            TV step = S.Multiply(S.Constant(-rate), gradient);
            first = S.MultiplyAdd(S.Constant(momentum), first, step);
            weight = S.Add(weight, S.MultiplyAdd(S.Constant(momentum), first, step));
        }
    }
}
