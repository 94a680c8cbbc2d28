namespace ModelGen.Kernels;

/// <summary>Neighbouring results of a depthwise kernel that are computed side by side: all meet the same part of the kernel.</summary>
internal unsafe struct DepthwiseTile
{
    /// <summary>The source's first value for the first result, and how far apart those of neighbouring results lie.</summary>
    public float* Source;
    public nint SourceStep;

    /// <summary>The kernel's first value.</summary>
    public float* Kernel;

    /// <summary>Where the first result lies, in floats from the tensor's start, and how far apart neighbours lie.</summary>
    public nint Result;
    public nint ResultStep;

    /// <summary>How many rows of the kernel take part, and from one to the next in the source and the kernel.</summary>
    public nint Rows;
    public nint SourceRow;
    public nint KernelRow;

    /// <summary>How many columns of the kernel take part, and from one to the next in the source and the kernel.</summary>
    public nint Columns;
    public nint SourceColumn;
    public nint KernelColumn;
}
