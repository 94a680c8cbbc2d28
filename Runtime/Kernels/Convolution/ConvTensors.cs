namespace ModelGen.Kernels;

/// <summary>The tensors of a convolution or of its transpose.</summary>
internal unsafe struct ConvTensors
{
    /// <summary>What the windows move over.</summary>
    public float* X;

    /// <summary>The kernel as the operation reads it.</summary>
    public float* Kernel;

    /// <summary>A value for each channel of the result, or null.</summary>
    public float* Bias;

    /// <summary>A factor for each channel of the result, or null.</summary>
    public float* Scale;

    /// <summary>A tensor of the result's shape, or null.</summary>
    public float* Operand;

    /// <summary>The result.</summary>
    public float* Y;

    /// <summary>The product of one group, whose results are <paramref name="group"/>'s among <paramref name="channels"/> of a place.</summary>
    public readonly MatMulTask Task(nint group, nint groupChannels, nint channels)
    {
        nint first = group * groupChannels;
        return new MatMulTask
        {
            N = groupChannels,
            Bias = Bias == null ? null : Bias + first,
            Scale = Scale == null ? null : Scale + first,
            Operand = Operand == null ? null : Operand + first,
            OperandRow = Operand == null ? 0 : channels,
            Y = Y + first,
            YRow = channels,
        };
    }
}
