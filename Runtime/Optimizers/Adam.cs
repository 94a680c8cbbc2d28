using System.Runtime.CompilerServices;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// Adam (Kingma and Ba 2015): <c>m += (g − m)·(1 − β₁); v += (g² − v)·(1 − β₂); w −= α·m / (√v + ε)</c> with
/// <c>α = rate·√(1 − β₂ᵗ) / (1 − β₁ᵗ)</c>. Source: <c>keras/src/optimizers/adam.py</c>.
/// </summary>
public class Adam : OptimizerAlgorithm
{
    private AlignedBuffer? _momentum;
    private AlignedBuffer? _velocity;
    private AlignedBuffer? _largestVelocity;
    private float _alpha;

    /// <summary>Adam at the given rate.</summary>
    public Adam(double learningRate = 0.001)
        : base(learningRate)
    {
    }

    /// <summary>How much of the mean of gradients is kept at each step.</summary>
    public double Beta1 { get; init => field = Finite(value, nameof(Beta1), 0, 1); } = 0.9;

    /// <summary>How much of the mean of squared gradients is kept at each step.</summary>
    public double Beta2 { get; init => field = Finite(value, nameof(Beta2), 0, 1); } = 0.999;

    /// <summary>Added to the root, against division by zero.</summary>
    public double Epsilon { get; init => field = Finite(value, nameof(Epsilon), 0, double.MaxValue); } = 1e-7;

    /// <summary>Whether the largest velocity so far divides, not the current one (Reddi et al. 2018).</summary>
    public bool AmsGrad { get; init; }

    internal override void Update(Team team, UpdateBuffers buffers)
    {
        float keepFirst = (float)(1 - Beta1);
        float keepSecond = (float)(1 - Beta2);
        if (AmsGrad)
        {
            AmsGradRule rule = new(_alpha, keepFirst, keepSecond, (float)Epsilon);
            UpdatePass.Run(team, rule, buffers, Decay, _momentum, _velocity, _largestVelocity);
        }
        else
        {
            AdamRule rule = new(_alpha, keepFirst, keepSecond, (float)Epsilon);
            UpdatePass.Run(team, rule, buffers, Decay, _momentum, _velocity, null);
        }
    }

    private protected override void Prepare(double rate, long step) =>
        _alpha = (float)(rate * Math.Sqrt(1 - Math.Pow(Beta2, step)) / (1 - Math.Pow(Beta1, step)));

    private protected override void CreateStates(int length)
    {
        _momentum = AddState("momentum", length);
        _velocity = AddState("velocity", length);
        _largestVelocity = AmsGrad ? AddState("velocity_hat", length) : null;
    }

    private readonly struct AdamRule(float alpha, float firstShare, float secondShare, float epsilon) : IUpdateRule
    {
        public static int States => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct
        {
            first = S.MultiplyAdd(S.Subtract(gradient, first), S.Constant(firstShare), first);
            second = S.MultiplyAdd(S.Subtract(S.Multiply(gradient, gradient), second), S.Constant(secondShare), second);
            TV divisor = S.Add(S.Sqrt(second), S.Constant(epsilon));
            weight = S.Subtract(weight, S.Divide(S.Multiply(first, S.Constant(alpha)), divisor));
        }
    }

    private readonly struct AmsGradRule(float alpha, float firstShare, float secondShare, float epsilon) : IUpdateRule
    {
        public static int States => 3;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct
        {
            first = S.MultiplyAdd(S.Subtract(gradient, first), S.Constant(firstShare), first);
            second = S.MultiplyAdd(S.Subtract(S.Multiply(gradient, gradient), second), S.Constant(secondShare), second);
            third = S.Max(third, second);
            TV divisor = S.Add(S.Sqrt(third), S.Constant(epsilon));
            weight = S.Subtract(weight, S.Divide(S.Multiply(first, S.Constant(alpha)), divisor));
        }
    }
}
