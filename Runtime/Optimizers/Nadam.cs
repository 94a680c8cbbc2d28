using System.Runtime.CompilerServices;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// Adam with Nesterov momentum (Dozat 2016): <c>w −= rate·m̂ / (√v̂ + ε)</c> with <c>v̂ = v / (1 − β₂ᵗ)</c>,
/// <c>m̂ = uₜ₊₁·m / (1 − Πuᵢ₊₁) + (1 − uₜ)·g / (1 − Πuᵢ)</c> and <c>uₜ = β₁·(1 − ½·0.96ᵗ)</c>.
/// Source: <c>keras/src/optimizers/nadam.py</c>.
/// </summary>
public sealed class Nadam : OptimizerAlgorithm
{
    private const double MomentumDecay = 0.96;

    private AlignedBuffer? _momentum;
    private AlignedBuffer? _velocity;
    private double _product = 1;
    private float _momentumFactor;
    private float _gradientFactor;
    private float _velocityFactor;

    /// <summary>Nadam at the given rate.</summary>
    public Nadam(double learningRate = 0.001)
        : base(learningRate)
    {
    }

    /// <summary>How much of the mean of gradients is kept at each step.</summary>
    public double Beta1 { get; init => field = Finite(value, nameof(Beta1), 0, 1); } = 0.9;

    /// <summary>How much of the mean of squared gradients is kept at each step.</summary>
    public double Beta2 { get; init => field = Finite(value, nameof(Beta2), 0, 1); } = 0.999;

    /// <summary>Added to the root, against division by zero.</summary>
    public double Epsilon { get; init => field = Finite(value, nameof(Epsilon), 0, double.MaxValue); } = 1e-7;

    internal override void Update(Team team, UpdateBuffers buffers)
    {
        Rule rule = new(_momentumFactor, _gradientFactor, _velocityFactor, (float)(1 - Beta1), (float)(1 - Beta2), (float)Epsilon);
        UpdatePass.Run(team, rule, buffers, Decay, _momentum, _velocity, null);
    }

    private protected override void Prepare(double rate, long step)
    {
        double current = MomentumAt(step);
        double next = MomentumAt(step + 1);
        _product *= current;
        _momentumFactor = (float)(rate * next / (1 - _product * next));
        _gradientFactor = (float)(rate * (1 - current) / (1 - _product));
        _velocityFactor = (float)(1 / (1 - Math.Pow(Beta2, step)));
    }

    private protected override void CreateStates(int length)
    {
        _momentum = AddState("momentum", length);
        _velocity = AddState("velocity", length);
    }

    private protected override void Restored()
    {
        _product = 1;
        for (long step = 1; step <= Steps && _product != 0; step++)
        {
            _product *= MomentumAt(step);
        }
    }

    private double MomentumAt(long step) => Beta1 * (1 - 0.5 * Math.Pow(MomentumDecay, step));

    private readonly struct Rule(
        float momentumFactor, float gradientFactor, float velocityFactor, float firstShare, float secondShare, float epsilon) : IUpdateRule
    {
        public static int States => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct
        {
            first = S.MultiplyAdd(S.Subtract(gradient, first), S.Constant(firstShare), first);
            second = S.MultiplyAdd(S.Subtract(S.Multiply(gradient, gradient), second), S.Constant(secondShare), second);
            TV step = S.MultiplyAdd(S.Constant(momentumFactor), first, S.Multiply(S.Constant(gradientFactor), gradient));
            TV divisor = S.Add(S.Sqrt(S.Multiply(second, S.Constant(velocityFactor))), S.Constant(epsilon));
            weight = S.Subtract(weight, S.Divide(step, divisor));
        }
    }
}
