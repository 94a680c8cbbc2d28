namespace ModelGen.Kernels;

/// <summary>Where one window meets its other side along an axis: places in steps, and the kernel's indices that belong to them.</summary>
/// <param name="First">The first place.</param>
/// <param name="Step">From one place to the next.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Kernel">The index in the window that meets the first place.</param>
/// <param name="KernelStep">From one of these indices to the next.</param>
internal readonly record struct Taps(nint First, nint Step, nint Count, nint Kernel, nint KernelStep)
{
    /// <summary>Whether another window meets as many places by the same part of the kernel, so that both can be computed side by side.</summary>
    public bool IsLike(Taps other) => Kernel == other.Kernel && Count == other.Count;
}
