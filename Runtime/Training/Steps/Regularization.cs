using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// The L1 and L2 penalties of a model: <c>l1·Σ|w| + l2·Σw²</c> joins the loss, its derivative the gradients (no ½, as in Keras 3:
/// <c>keras/src/regularizers/regularizers.py</c>).
/// </summary>
internal sealed unsafe class Regularization
{
    private readonly WeightInfo[] _weights;
    private readonly GradientBlock[] _blocks;
    private readonly double[] _penalties;

    public Regularization(ModelInfo info)
    {
        _weights = [.. info.Weights.Where(weight => weight.Trainable && weight.Regularizer != Regularizer.None)];
        _blocks = GradientBlock.Cut(_weights);
        _penalties = new double[_blocks.Length];
    }

    /// <summary>Whether any weight has a penalty.</summary>
    public bool Any => _blocks.Length > 0;

    /// <summary>Does one member's share: adds the derivative to the gradients and remembers the penalties.</summary>
    public void Apply(Team team, float* weights, float* gradients)
    {
        (nint start, nint end) = team.Share(_blocks.Length);
        for (nint i = start; i < end; i++)
        {
            GradientBlock block = _blocks[i];
            (float l1, float l2) = Factors(_weights[block.Weight]);
            _penalties[i] = PenaltyOf(weights, block, l1, l2);

            // The gradient is what changes here, by a rule of the weight.
            UpdateBuffers buffers = new(block.Length, gradients + block.Offset, weights + block.Offset);
            UpdatePass.Run(Team.Single, new Rule(l1, 2 * l2), buffers, 1, null, null, null);
        }
    }

    /// <summary>The sum of the penalties of the last <see cref="Apply"/>.</summary>
    public double Penalty()
    {
        double sum = 0;
        foreach (double penalty in _penalties)
        {
            sum += penalty;
        }

        return sum;
    }

    /// <summary>The sum of the penalties of these weights.</summary>
    public double PenaltyOf(float* weights)
    {
        double sum = 0;
        foreach (GradientBlock block in _blocks)
        {
            (float l1, float l2) = Factors(_weights[block.Weight]);
            sum += PenaltyOf(weights, block, l1, l2);
        }

        return sum;
    }

    private static double PenaltyOf(float* weights, GradientBlock block, float l1, float l2)
    {
        ReadOnlySpan<float> values = new(weights + block.Offset, block.Length);
        double penalty = l1 == 0 ? 0 : (double)l1 * TensorPrimitives.SumOfMagnitudes(values);
        return l2 == 0 ? penalty : penalty + (double)l2 * TensorPrimitives.SumOfSquares(values);
    }

    private static (float L1, float L2) Factors(WeightInfo weight) => weight.Regularizer switch
    {
        Regularizer.L1 => (weight.L1, 0),
        Regularizer.L2 => (0, weight.L2),
        _ => (weight.L1, weight.L2),
    };

    private readonly struct Rule(float l1, float twiceL2) : IUpdateRule
    {
        public static int States => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
            where S : struct, ISimd<TV>
            where TV : struct
        {
            TV slope = S.Multiply(Functions.Sign<S, TV>(gradient), S.Constant(l1));
            weight = S.Add(weight, S.MultiplyAdd(gradient, S.Constant(twiceL2), slope));
        }
    }
}
