namespace ModelGen.Kernels;

/// <summary>What a pooling kernel is called with; pointers that a kernel does not use are null.</summary>
internal unsafe struct PoolTask
{
    public nint Batch;
    public WindowAxis Depth;
    public WindowAxis Height;
    public WindowAxis Width;
    public nint Channels;
    public float* X;
    public float* Y;
    public float* OutputGradient;
    public float* InputGradient;

    /// <summary>Floats from one row of the input to the next.</summary>
    public readonly nint InputRow => Width.Input * Channels;

    /// <summary>Floats from one plane of the input to the next.</summary>
    public readonly nint InputPlane => Height.Input * InputRow;

    /// <summary>Floats from one sample of the input to the next.</summary>
    public readonly nint InputSample => Depth.Input * InputPlane;
}
