using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>16 floats in two 256-bit vectors.</summary>
/// <param name="Lower">Values 0 to 7.</param>
/// <param name="Upper">Values 8 to 15.</param>
public readonly record struct Vector256Pair(Vector256<float> Lower, Vector256<float> Upper);
