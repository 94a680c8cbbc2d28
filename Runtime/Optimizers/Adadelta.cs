using System.Runtime.CompilerServices;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// Adadelta (Zeiler 2012): <c>a = ρ·a + (1 − ρ)·g²; d = −g·√(b + ε) / √(a + ε); b = ρ·b + (1 − ρ)·d²; w += rate·d</c>.
/// Source: <c>keras/src/optimizers/adadelta.py</c>.
/// </summary>
public sealed class Adadelta : OptimizerAlgorithm
{
    private AlignedBuffer? _gradients;
    private AlignedBuffer? _steps;
    private float _rate;

    /// <summary>Adadelta at the given rate; 1 is that of the paper.</summary>
    public Adadelta(double learningRate = 0.001)
        : base(learningRate)
    {
    }

    /// <summary>How much of the running means is kept at each step.</summary>
    public double Rho { get; init => field = Finite(value, nameof(Rho), 0, 1); } = 0.95;

    /// <summary>Added under the roots, against division by zero.</summary>
    public double Epsilon { get; init => field = Finite(value, nameof(Epsilon), 0, double.MaxValue); } = 1e-7;

    internal override void Update(Team team, UpdateBuffers buffers) =>
        UpdatePass.Run(team, new Rule(_rate, (float)Rho, (float)(1 - Rho), (float)Epsilon), buffers, Decay, _gradients, _steps, null);

    private protected override void Prepare(double rate, long step) => _rate = (float)rate;

    private protected override void CreateStates(int length)
    {
        _gradients = AddState("accumulated_grad", length);
        _steps = AddState("accumulated_delta_var", length);
    }

    private readonly struct Rule(float rate, float rho, float share, float epsilon) : IUpdateRule
    {
        public static int States => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct
        {
            first = S.MultiplyAdd(S.Constant(rho), first, S.Multiply(S.Constant(share), S.Multiply(gradient, gradient)));
            TV stepSize = S.Sqrt(S.Add(second, S.Constant(epsilon)));
            TV gradientSize = S.Sqrt(S.Add(first, S.Constant(epsilon)));
            TV step = S.Divide(S.Multiply(stepSize, gradient), gradientSize);
            second = S.MultiplyAdd(S.Constant(rho), second, S.Multiply(S.Constant(share), S.Multiply(step, step)));
            weight = S.MultiplyAdd(S.Constant(-rate), step, weight);
        }
    }
}
