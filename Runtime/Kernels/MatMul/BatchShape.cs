namespace ModelGen.Kernels;

/// <summary>How many matrix products <see cref="MatMul.Batched"/> makes: one for each place in a box of three axes.</summary>
/// <param name="Outer">Length of the slowest axis.</param>
/// <param name="Middle">Length of the middle axis.</param>
/// <param name="Inner">Length of the fastest axis.</param>
public readonly record struct BatchShape(nint Outer, nint Middle, nint Inner);
