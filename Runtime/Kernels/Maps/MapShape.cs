namespace ModelGen.Kernels;

/// <summary>The box of values a strided map runs over; the last axis is the fastest.</summary>
/// <param name="Outer">Length of the slowest axis.</param>
/// <param name="Middle">Length of the middle axis.</param>
/// <param name="Inner">Length of the fastest axis.</param>
public readonly record struct MapShape(nint Outer, nint Middle, nint Inner);
