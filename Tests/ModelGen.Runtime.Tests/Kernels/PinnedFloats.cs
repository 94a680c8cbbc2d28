using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Floats that do not move, filled with NaN, and behind them a stretch that no kernel may write to.</summary>
internal sealed unsafe class PinnedFloats
{
    private const int GuardLength = 32;
    private const float Guard = -12345.678f;
    private readonly float[] _values;

    public PinnedFloats(nint length)
    {
        Length = (int)length;
        _values = GC.AllocateUninitializedArray<float>(Length + GuardLength, pinned: true);
        Span.Fill(float.NaN);
        _values.AsSpan(Length).Fill(Guard);
    }

    public int Length { get; }

    public Span<float> Span => _values.AsSpan(0, Length);

    public float* Pointer => (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_values));

    public ref float Ref => ref MemoryMarshal.GetArrayDataReference(_values);

    public float this[nint index] => _values[index];

    /// <summary>Values between −1 and 1, the same for the same seed.</summary>
    public static PinnedFloats Random(nint length, int seed)
    {
        PinnedFloats floats = new(length);
        System.Random random = new(seed);
        foreach (ref float value in floats.Span)
        {
            value = random.NextSingle() * 2 - 1;
        }

        return floats;
    }

    public static PinnedFloats Of(params ReadOnlySpan<float> values)
    {
        PinnedFloats floats = new(values.Length);
        values.CopyTo(floats.Span);
        return floats;
    }

    public void AssertGuardUntouched()
    {
        Assert.All(_values[Length..], value => Assert.Equal(Guard, value));
    }

    public int[] Bits() => MemoryMarshal.Cast<float, int>(Span).ToArray();
}
