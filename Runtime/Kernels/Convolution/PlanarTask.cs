namespace ModelGen.Kernels;

/// <summary>A convolution of one block of <see cref="Planes"/>: a plane of sums for each filter.</summary>
internal unsafe struct PlanarTask
{
    /// <summary>The first of the planes.</summary>
    public float* X;

    /// <summary>Where in them each step finds its values.</summary>
    public nint* Offsets;

    /// <summary>Products in each sum.</summary>
    public nint Steps;

    /// <summary>Places of the block; some more are computed, up to a multiple of what a tile takes.</summary>
    public nint Length;

    /// <summary>The filters' values at the first step; those of the next lie <see cref="Panels.NarrowWidth"/> further.</summary>
    public float* Kernel;

    /// <summary>Where the filters' sums start.</summary>
    public float* Start;

    /// <summary>The sums.</summary>
    public float* Result;

    /// <summary>From one filter's sums to the next.</summary>
    public nint ResultRow;
}
