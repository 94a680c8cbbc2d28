namespace ModelGen.Kernels;

/// <summary>What a depthwise kernel is called with: it reads the source, on one side of the windows, and writes the result, on the other.</summary>
internal unsafe struct DepthwiseTask
{
    public nint Batch;
    public WindowAxis Height;
    public WindowAxis Width;
    public nint Channels;
    public float* Source;
    public float* Kernel;
    public float* Bias;
    public float* Scale;
    public float* Operand;
    public float* Result;
}
