using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ModelGen.Benchmarks.Measurement;

namespace ModelGen.Benchmarks.Machine;

/// <summary>Reads a buffer over and over: how fast weights of that size can come from the cache they fit in.</summary>
internal sealed unsafe class ReadBandwidth : Timed
{
    private const int Block = 512; // bytes read in one turn of the loop
    private const int Alignment = 64;

    private readonly byte* _buffer;
    private readonly nint _length;
    private float _result;

    public ReadBandwidth(long bytes)
        : base("read bandwidth")
    {
        _length = (nint)Rounded(bytes);
        _buffer = (byte*)NativeMemory.AlignedAlloc((nuint)_length, Alignment);
        new Span<byte>(_buffer, checked((int)_length)).Clear();
    }

    /// <summary>The bytes that one call reads for a buffer of this size.</summary>
    public static long Rounded(long bytes) => (bytes + Block - 1) / Block * Block;

    public override void Run(int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            _result += Vector512.IsHardwareAccelerated ? Read512() : Read256();
        }
    }

    public override void Dispose() => NativeMemory.AlignedFree(_buffer);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Read512()
    {
        Vector512<float> a = default, b = default, c = default, d = default;
        for (float* p = (float*)_buffer, end = (float*)(_buffer + _length); p < end; p += Block / sizeof(float))
        {
            a += Vector512.Load(p);
            b += Vector512.Load(p + 16);
            c += Vector512.Load(p + 32);
            d += Vector512.Load(p + 48);
            a += Vector512.Load(p + 64);
            b += Vector512.Load(p + 80);
            c += Vector512.Load(p + 96);
            d += Vector512.Load(p + 112);
        }

        return (a + b + (c + d)).ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Read256()
    {
        Vector256<float> a = default, b = default, c = default, d = default;
        for (float* p = (float*)_buffer, end = (float*)(_buffer + _length); p < end; p += Block / sizeof(float) / 2)
        {
            a += Vector256.Load(p);
            b += Vector256.Load(p + 8);
            c += Vector256.Load(p + 16);
            d += Vector256.Load(p + 24);
            a += Vector256.Load(p + 32);
            b += Vector256.Load(p + 40);
            c += Vector256.Load(p + 48);
            d += Vector256.Load(p + 56);
        }

        return (a + b + (c + d)).ToScalar();
    }
}
