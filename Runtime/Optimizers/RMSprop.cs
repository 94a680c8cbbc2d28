using System.Runtime.CompilerServices;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// RMSprop (Hinton 2012): <c>v = ρ·v + (1 − ρ)·g²; w −= rate·g / √(v + ε)</c>. Centered, the square of the mean gradient is subtracted
/// under the root; with momentum the steps add up, <c>m = μ·m + step; w −= m</c>. Source: <c>keras/src/optimizers/rmsprop.py</c>.
/// </summary>
public sealed class RMSprop : OptimizerAlgorithm
{
    private AlignedBuffer? _velocity;
    private AlignedBuffer? _momentum;
    private AlignedBuffer? _average;
    private float _rate;

    /// <summary>RMSprop at the given rate.</summary>
    public RMSprop(double learningRate = 0.001)
        : base(learningRate)
    {
    }

    /// <summary>How much of the mean of squared gradients is kept at each step.</summary>
    public double Rho { get; init => field = Finite(value, nameof(Rho), 0, 1); } = 0.9;

    /// <summary>How much of the last step is added to the next one.</summary>
    public double Momentum { get; init => field = Finite(value, nameof(Momentum), 0, 1); }

    /// <summary>Added under the root, against division by zero.</summary>
    public double Epsilon { get; init => field = Finite(value, nameof(Epsilon), 0, double.MaxValue); } = 1e-7;

    /// <summary>Whether the gradient's variance divides, not its mean square.</summary>
    public bool Centered { get; init; }

    internal override void Update(Team team, UpdateBuffers buffers)
    {
        (float rho, float momentum, float epsilon) = ((float)Rho, (float)Momentum, (float)Epsilon);
        float share = (float)(1 - Rho);
        switch (Centered, Momentum != 0)
        {
            case (false, false):
                UpdatePass.Run(team, new PlainRule(_rate, rho, share, epsilon), buffers, Decay, _velocity, null, null);
                break;
            case (false, true):
                UpdatePass.Run(team, new MomentumRule(_rate, rho, share, epsilon, momentum), buffers, Decay, _velocity, _momentum, null);
                break;
            default:
                // Without momentum the third state only takes part as 0 · m; it is kept to have one rule for both.
                UpdatePass.Run(
                    team, new CenteredRule(_rate, rho, share, epsilon, momentum), buffers, Decay, _velocity, _average, _momentum);
                break;
        }
    }

    private protected override void Prepare(double rate, long step) => _rate = (float)rate;

    private protected override void CreateStates(int length)
    {
        _velocity = AddState("velocity", length);
        _momentum = Momentum != 0 || Centered ? AddState("momentum", length) : null;
        _average = Centered ? AddState("average_gradient", length) : null;
    }

    private readonly struct PlainRule(float rate, float rho, float share, float epsilon) : IUpdateRule
    {
        public static int States => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct
        {
            first = S.MultiplyAdd(S.Constant(rho), first, S.Multiply(S.Constant(share), S.Multiply(gradient, gradient)));
            TV divisor = S.Sqrt(S.Add(first, S.Constant(epsilon)));
            weight = S.Subtract(weight, S.Divide(S.Multiply(S.Constant(rate), gradient), divisor));
        }
    }

    private readonly struct MomentumRule(float rate, float rho, float share, float epsilon, float momentum) : IUpdateRule
    {
        public static int States => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct
        {
            first = S.MultiplyAdd(S.Constant(rho), first, S.Multiply(S.Constant(share), S.Multiply(gradient, gradient)));
            TV divisor = S.Sqrt(S.Add(first, S.Constant(epsilon)));
            second = S.MultiplyAdd(S.Constant(momentum), second, S.Divide(S.Multiply(S.Constant(rate), gradient), divisor));
            weight = S.Subtract(weight, second);
        }
    }

    private readonly struct CenteredRule(float rate, float rho, float share, float epsilon, float momentum) : IUpdateRule
    {
        public static int States => 3;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct
        {
            first = S.MultiplyAdd(S.Constant(rho), first, S.Multiply(S.Constant(share), S.Multiply(gradient, gradient)));
            second = S.MultiplyAdd(S.Constant(rho), second, S.Multiply(S.Constant(share), gradient));

            // A variance is not negative; rounding can make it so where all gradients are nearly the same.
            TV variance = S.Max(S.Subtract(first, S.Multiply(second, second)), S.Constant(0));
            TV divisor = S.Sqrt(S.Add(variance, S.Constant(epsilon)));
            third = S.MultiplyAdd(S.Constant(momentum), third, S.Divide(S.Multiply(S.Constant(rate), gradient), divisor));
            weight = S.Subtract(weight, third);
        }
    }
}
