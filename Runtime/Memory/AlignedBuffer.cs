using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ModelGen;

/// <summary>
/// Floats that start on a 64-byte boundary and never move, followed by 64 bytes that vector code may read or write past the end. All 0
/// at first.
/// </summary>
internal sealed unsafe class AlignedBuffer
{
    private const int Alignment = 64;

    // Holds the memory; the pinned object heap keeps it in place, so that Pointer stays right.
    private readonly float[] _array;

    public AlignedBuffer(nint length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        const int Slack = 2 * Alignment / sizeof(float);
        if (length > Array.MaxLength - Slack)
        {
            throw new OutOfMemoryException($"A buffer of {length} floats is more than one array holds ({Array.MaxLength}).");
        }

        _array = GC.AllocateArray<float>((int)length + Slack, pinned: true);
        nint address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_array));
        Pointer = (float*)((address + Alignment - 1) & -Alignment);
        Length = (int)length;
    }

    /// <summary>The number of floats asked for.</summary>
    public int Length { get; }

    /// <summary>The first float; valid as long as this object is reachable.</summary>
    public float* Pointer { get; }

    /// <summary>The first float.</summary>
    public ref float Reference => ref Unsafe.AsRef<float>(Pointer);

    /// <summary>All floats.</summary>
    public Span<float> Span => new(Pointer, Length);
}
