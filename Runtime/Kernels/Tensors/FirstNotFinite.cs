using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ModelGen.Kernels;

/// <summary>Finds the first layer whose output is not finite, one check after the other.</summary>
public static class FirstNotFinite
{
    /// <summary>The result of a check: that of the one before, if it found a layer, else this layer, else −1.</summary>
    /// <param name="team">The workers; the first one does the work.</param>
    /// <param name="count">Values of <paramref name="x"/>.</param>
    /// <param name="x">The layer's output.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="before">The result of the check before, or a null reference.</param>
    /// <param name="result">Where the result goes; may be <paramref name="before"/>.</param>
    public static void Run(Team team, nint count, ref readonly float x, int layer, ref readonly float before, ref float result)
    {
        if (team.Index != 0)
        {
            return;
        }

        bool isFound = !Unsafe.IsNullRef(in before) && before >= 0;
        result = isFound ? before
            : TensorPrimitives.IsFiniteAll(MemoryMarshal.CreateReadOnlySpan(in x, checked((int)count))) ? -1
            : layer;
    }
}
