using System.Runtime.CompilerServices;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// Adagrad (Duchi et al. 2011): <c>a += g²; w −= rate·g / √(a + ε)</c>, a starting at 0.1.
/// Source: <c>keras/src/optimizers/adagrad.py</c>.
/// </summary>
public sealed class Adagrad : OptimizerAlgorithm
{
    private AlignedBuffer? _accumulator;
    private float _rate;

    /// <summary>Adagrad at the given rate.</summary>
    public Adagrad(double learningRate = 0.001)
        : base(learningRate)
    {
    }

    /// <summary>What the sum of squares starts at.</summary>
    public double InitialAccumulatorValue
    {
        get;
        init => field = Finite(value, nameof(InitialAccumulatorValue), 0, double.MaxValue);
    } = 0.1;

    /// <summary>Added under the root, against division by zero.</summary>
    public double Epsilon { get; init => field = Finite(value, nameof(Epsilon), 0, double.MaxValue); } = 1e-7;

    internal override void Update(Team team, UpdateBuffers buffers) =>
        UpdatePass.Run(team, new Rule(_rate, (float)Epsilon), buffers, Decay, _accumulator, null, null);

    private protected override void Prepare(double rate, long step) => _rate = (float)rate;

    private protected override void CreateStates(int length) => _accumulator = AddState("accumulator", length, InitialAccumulatorValue);

    private readonly struct Rule(float rate, float epsilon) : IUpdateRule
    {
        public static int States => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct
        {
            first = S.MultiplyAdd(gradient, gradient, first);
            TV divisor = S.Sqrt(S.Add(first, S.Constant(epsilon)));
            weight = S.Subtract(weight, S.Divide(S.Multiply(S.Constant(rate), gradient), divisor));
        }
    }
}
