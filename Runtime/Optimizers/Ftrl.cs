using System.Runtime.CompilerServices;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// Follow the regularized leader (McMahan et al. 2013): <c>n = a + g²; z += g + 2·shrinkage·w − w·(n⁻ᵖ − a⁻ᵖ) / rate</c>,
/// <c>w = (clip(z, ±l1) − z) / (n⁻ᵖ / rate + 2·l2 + β / rate); a = n</c>. Source: <c>keras/src/optimizers/ftrl.py</c>.
/// </summary>
public sealed class Ftrl : OptimizerAlgorithm
{
    private AlignedBuffer? _accumulator;
    private AlignedBuffer? _linear;
    private float _reciprocalRate;
    private float _ridge;

    /// <summary>Ftrl at the given rate.</summary>
    public Ftrl(double learningRate = 0.001)
        : base(learningRate)
    {
    }

    /// <summary>The power p by which the sum of squares lowers the rate; 0 or negative.</summary>
    public double LearningRatePower { get; init => field = Finite(value, nameof(LearningRatePower), double.MinValue, 0); } = -0.5;

    /// <summary>What the sum of squares starts at.</summary>
    public double InitialAccumulatorValue
    {
        get;
        init => field = Finite(value, nameof(InitialAccumulatorValue), 0, double.MaxValue);
    } = 0.1;

    /// <summary>The factor of the L1 term, which makes small weights exactly 0.</summary>
    public double L1RegularizationStrength
    {
        get;
        init => field = Finite(value, nameof(L1RegularizationStrength), 0, double.MaxValue);
    }

    /// <summary>The factor of the L2 term of the closed-form step.</summary>
    public double L2RegularizationStrength
    {
        get;
        init => field = Finite(value, nameof(L2RegularizationStrength), 0, double.MaxValue);
    }

    /// <summary>The factor of an L2 penalty added to the gradient.</summary>
    public double L2ShrinkageRegularizationStrength
    {
        get;
        init => field = Finite(value, nameof(L2ShrinkageRegularizationStrength), 0, double.MaxValue);
    }

    /// <summary>β of the paper, which lowers the first rates.</summary>
    public double Beta { get; init => field = Finite(value, nameof(Beta), 0, double.MaxValue); }

    internal override void Update(Team team, UpdateBuffers buffers)
    {
        Rule rule = new(
            (float)-LearningRatePower, _reciprocalRate, _ridge, (float)L1RegularizationStrength,
            (float)(2 * L2ShrinkageRegularizationStrength));
        UpdatePass.Run(team, rule, buffers, Decay, _accumulator, _linear, null);
    }

    private protected override void Prepare(double rate, long step)
    {
        _reciprocalRate = (float)(1 / rate);
        _ridge = (float)(2 * (L2RegularizationStrength + Beta / (2 * rate)));
    }

    private protected override void CreateStates(int length)
    {
        _accumulator = AddState("accumulator", length, InitialAccumulatorValue);
        _linear = AddState("linear", length);
    }

    private readonly struct Rule(float power, float reciprocalRate, float ridge, float l1, float shrinkage) : IUpdateRule
    {
        public static int States => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct
        {
            TV sum = S.MultiplyAdd(gradient, gradient, first);
            TV root = Raise<S, TV>(sum);
            TV sigma = S.Multiply(S.Subtract(root, Raise<S, TV>(first)), S.Constant(reciprocalRate));
            TV shrunk = S.MultiplyAdd(S.Constant(shrinkage), weight, gradient);
            second = S.Add(second, S.Subtract(shrunk, S.Multiply(sigma, weight)));
            TV divisor = S.MultiplyAdd(root, S.Constant(reciprocalRate), S.Constant(ridge));
            TV clipped = S.Min(S.Max(second, S.Constant(-l1)), S.Constant(l1));

            // With nothing accumulated and no L2 term there is nothing to divide by, and nothing to divide.
            TV quotient = S.Divide(S.Subtract(clipped, second), divisor);
            weight = S.Select(S.Equal(divisor, S.Constant(0)), S.Constant(0), quotient);
            first = sum;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TV Raise<S, TV>(TV value)
            where S : struct, ISimd<TV>
            where TV : struct => power == 0.5f ? S.Sqrt(value) : Functions.Pow<S, TV>(value, S.Constant(power));
    }
}
