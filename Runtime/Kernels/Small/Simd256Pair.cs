using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Rows of 16 floats on hardware with 256-bit vectors: every operation on both halves.</summary>
public readonly unsafe struct Simd256Pair : IRowSimd<Vector256Pair>
{
    /// <inheritdoc/>
    public static int Count => 16;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Constant(float value) => new(Simd256.Constant(value), Simd256.Constant(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Load(ref readonly float source, nint offset) =>
        new(Simd256.Load(in source, offset), Simd256.Load(in source, offset + 8));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256Pair value, ref float destination, nint offset)
    {
        Simd256.Store(value.Lower, ref destination, offset);
        Simd256.Store(value.Upper, ref destination, offset + 8);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector256Pair value, ref float destination, nint offset, int count)
    {
        if (count > 8)
        {
            Simd256.Store(value.Lower, ref destination, offset);
            StoreFirst<Simd256>(value.Upper, ref destination, offset + 8, count - 8);
        }
        else
        {
            StoreFirst<Simd256>(value.Lower, ref destination, offset, count);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair MultiplyAdd(Vector256Pair a, Vector256Pair b, Vector256Pair c) =>
        new(Simd256.MultiplyAdd(a.Lower, b.Lower, c.Lower), Simd256.MultiplyAdd(a.Upper, b.Upper, c.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Select(Vector256Pair mask, Vector256Pair a, Vector256Pair b) =>
        new(Simd256.Select(mask.Lower, a.Lower, b.Lower), Simd256.Select(mask.Upper, a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256Pair a) => Simd256.Sum(Simd256.Add(a.Lower, a.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxAcross(Vector256Pair a) => Simd256.MaxAcross(Simd256.Max(a.Lower, a.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Add(Vector256Pair a, Vector256Pair b) =>
        new(Simd256.Add(a.Lower, b.Lower), Simd256.Add(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Subtract(Vector256Pair a, Vector256Pair b) =>
        new(Simd256.Subtract(a.Lower, b.Lower), Simd256.Subtract(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Multiply(Vector256Pair a, Vector256Pair b) =>
        new(Simd256.Multiply(a.Lower, b.Lower), Simd256.Multiply(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Divide(Vector256Pair a, Vector256Pair b) =>
        new(Simd256.Divide(a.Lower, b.Lower), Simd256.Divide(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Min(Vector256Pair a, Vector256Pair b) =>
        new(Simd256.Min(a.Lower, b.Lower), Simd256.Min(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Max(Vector256Pair a, Vector256Pair b) =>
        new(Simd256.Max(a.Lower, b.Lower), Simd256.Max(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Greater(Vector256Pair a, Vector256Pair b) =>
        new(Simd256.Greater(a.Lower, b.Lower), Simd256.Greater(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair GreaterOrEqual(Vector256Pair a, Vector256Pair b) =>
        new(Simd256.GreaterOrEqual(a.Lower, b.Lower), Simd256.GreaterOrEqual(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Equal(Vector256Pair a, Vector256Pair b) =>
        new(Simd256.Equal(a.Lower, b.Lower), Simd256.Equal(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Negate(Vector256Pair a) => new(Simd256.Negate(a.Lower), Simd256.Negate(a.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Abs(Vector256Pair a) => new(Simd256.Abs(a.Lower), Simd256.Abs(a.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Sqrt(Vector256Pair a) => new(Simd256.Sqrt(a.Lower), Simd256.Sqrt(a.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Floor(Vector256Pair a) => new(Simd256.Floor(a.Lower), Simd256.Floor(a.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair PowerOfTwo(Vector256Pair whole) => new(Simd256.PowerOfTwo(whole.Lower), Simd256.PowerOfTwo(whole.Upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Pair Exponent(Vector256Pair a) => new(Simd256.Exponent(a.Lower), Simd256.Exponent(a.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreFirst<S>(Vector256<float> value, ref float destination, nint offset, int count)
        where S : struct, IKernelSimd<Vector256<float>>
    {
        fixed (float* pointer = &Unsafe.Add(ref destination, offset))
        {
            S.StorePartial(value, pointer, count);
        }
    }
}
