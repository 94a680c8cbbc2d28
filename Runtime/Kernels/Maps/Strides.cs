namespace ModelGen.Kernels;

/// <summary>How far apart an operand's neighbours lie along each axis of a <see cref="MapShape"/>, in floats; 0 repeats the value (broadcasting).</summary>
/// <param name="Outer">Along the slowest axis.</param>
/// <param name="Middle">Along the middle axis.</param>
/// <param name="Inner">Along the fastest axis: 0 or 1.</param>
public readonly record struct Strides(nint Outer, nint Middle, nint Inner);
