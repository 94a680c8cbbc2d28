using System.Runtime.CompilerServices;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// Adam with the largest gradient in place of the mean square (Kingma and Ba 2015, section 7.1):
/// <c>m += (g − m)·(1 − β₁); u = max(β₂·u, |g|); w −= rate·m / ((1 − β₁ᵗ)·(u + ε))</c>.
/// Source: <c>keras/src/optimizers/adamax.py</c>.
/// </summary>
public sealed class Adamax : OptimizerAlgorithm
{
    private AlignedBuffer? _momentum;
    private AlignedBuffer? _norm;
    private float _alpha;

    /// <summary>Adamax at the given rate.</summary>
    public Adamax(double learningRate = 0.001)
        : base(learningRate)
    {
    }

    /// <summary>How much of the mean of gradients is kept at each step.</summary>
    public double Beta1 { get; init => field = Finite(value, nameof(Beta1), 0, 1); } = 0.9;

    /// <summary>How much of the largest gradient is kept at each step.</summary>
    public double Beta2 { get; init => field = Finite(value, nameof(Beta2), 0, 1); } = 0.999;

    /// <summary>Added to the largest gradient, against division by zero.</summary>
    public double Epsilon { get; init => field = Finite(value, nameof(Epsilon), 0, double.MaxValue); } = 1e-7;

    internal override void Update(Team team, UpdateBuffers buffers)
    {
        Rule rule = new(_alpha, (float)(1 - Beta1), (float)Beta2, (float)Epsilon);
        UpdatePass.Run(team, rule, buffers, Decay, _momentum, _norm, null);
    }

    private protected override void Prepare(double rate, long step) => _alpha = (float)(rate / (1 - Math.Pow(Beta1, step)));

    private protected override void CreateStates(int length)
    {
        _momentum = AddState("momentum", length);
        _norm = AddState("norm", length);
    }

    private readonly struct Rule(float alpha, float firstShare, float normKept, float epsilon) : IUpdateRule
    {
        public static int States => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct
        {
            first = S.MultiplyAdd(S.Subtract(gradient, first), S.Constant(firstShare), first);
            second = S.Max(S.Multiply(S.Constant(normKept), second), S.Abs(gradient));
            weight = S.Subtract(weight, S.Divide(S.Multiply(S.Constant(alpha), first), S.Add(second, S.Constant(epsilon))));
        }
    }
}
