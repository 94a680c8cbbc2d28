using System.Numerics.Tensors;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>Keeps gradients from growing too large, in one of Keras' three ways: by value, by the norm of each weight, by the norm of all.</summary>
internal sealed unsafe class GradientClipping
{
    private readonly GradientBlock[] _blocks;
    private readonly double[] _squares;

    public GradientClipping(ModelInfo info)
    {
        _blocks = GradientBlock.Cut([.. info.Weights.Where(weight => weight.Trainable)]);
        _squares = new double[_blocks.Length];
    }

    /// <summary>Whether the optimizer asks for any clipping.</summary>
    public static bool IsNeeded(OptimizerAlgorithm optimizer) =>
        (optimizer.ClipValue ?? optimizer.ClipNorm ?? optimizer.GlobalClipNorm) is not null;

    /// <summary>Does one member's share; all gradients must be there, and are clipped once all members are done.</summary>
    public void Apply(Team team, OptimizerAlgorithm optimizer, float* gradients)
    {
        (nint start, nint end) = team.Share(_blocks.Length);
        if (optimizer.ClipValue is { } bound)
        {
            for (nint i = start; i < end; i++)
            {
                Span<float> values = Values(gradients, _blocks[i]);
                TensorPrimitives.Clamp(values, (float)-bound, (float)bound, values);
            }

            return;
        }

        for (nint i = start; i < end; i++)
        {
            _squares[i] = TensorPrimitives.SumOfSquares<float>(Values(gradients, _blocks[i]));
        }

        team.Barrier();
        bool each = optimizer.ClipNorm is not null;
        double limit = optimizer.ClipNorm ?? optimizer.GlobalClipNorm!.Value;
        int measured = -1;
        float scale = each ? 1 : ScaleFor(0, _blocks.Length, limit);
        for (nint i = start; i < end; i++)
        {
            if (each && _blocks[i].Weight != measured)
            {
                measured = _blocks[i].Weight;
                scale = ScaleFor(FirstOf(measured), EndOf(measured), limit);
            }

            if (scale != 1)
            {
                Span<float> values = Values(gradients, _blocks[i]);
                TensorPrimitives.Multiply(values, scale, values);
            }
        }
    }

    private float ScaleFor(int start, int end, double limit)
    {
        double sum = 0;
        for (int i = start; i < end; i++)
        {
            sum += _squares[i];
        }

        double norm = Math.Sqrt(sum);
        return norm > limit ? (float)(limit / norm) : 1;
    }

    private int FirstOf(int weight)
    {
        int first = 0;
        while (_blocks[first].Weight < weight)
        {
            first++;
        }

        return first;
    }

    private int EndOf(int weight)
    {
        int end = FirstOf(weight);
        while (end < _blocks.Length && _blocks[end].Weight == weight)
        {
            end++;
        }

        return end;
    }

    private static Span<float> Values(float* gradients, GradientBlock block) => new(gradients + block.Offset, block.Length);
}
