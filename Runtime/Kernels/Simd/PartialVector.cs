using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Partial loads and stores, lane by lane, for processors without masked ones.</summary>
internal static unsafe class PartialVector
{
    /// <summary>The first <paramref name="count"/> lanes from memory, the others from <paramref name="rest"/>.</summary>
    public static TV Load<TV>(float* source, nint count, TV rest)
        where TV : struct
    {
        ref float lanes = ref Unsafe.As<TV, float>(ref rest);
        for (nint i = 0; i < count; i++)
        {
            Unsafe.Add(ref lanes, i) = source[i];
        }

        return rest;
    }

    /// <summary>The first <paramref name="count"/> lanes to memory.</summary>
    public static void Store<TV>(TV value, float* destination, nint count)
        where TV : struct
    {
        ref float lanes = ref Unsafe.As<TV, float>(ref value);
        for (nint i = 0; i < count; i++)
        {
            destination[i] = Unsafe.Add(ref lanes, i);
        }
    }
}
