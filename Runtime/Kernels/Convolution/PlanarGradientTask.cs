namespace ModelGen.Kernels;

/// <summary>The part of a kernel's gradient that one block of <see cref="Planes"/> gives: a vector of sums for each step and filter.</summary>
internal unsafe struct PlanarGradientTask
{
    /// <summary>The first of the planes.</summary>
    public float* X;

    /// <summary>Where in them each step finds its values.</summary>
    public nint* Offsets;

    /// <summary>The first step, and behind the last.</summary>
    public (nint First, nint End) Steps;

    /// <summary>A plane of the gradient by the output for each filter.</summary>
    public float* Dy;

    /// <summary>From one of these planes to the next.</summary>
    public nint DyRow;

    /// <summary>Places of the block.</summary>
    public nint Length;

    /// <summary>The sums of the first step and filter.</summary>
    public float* Sums;

    /// <summary>From one step's sums to the next.</summary>
    public nint SumsRow;
}
