using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ModelGen.Benchmarks.Measurement;

namespace ModelGen.Benchmarks.Machine;

/// <summary>Multiply-adds on registers alone, in the widest vectors: what one core can do at most.</summary>
internal sealed class FmaPeak() : Timed("multiply-add peak")
{
    private const int Accumulators = 12; // enough to hide the latency of two units, few enough for 16 registers
    private const int Repeats = 1000;

    private float _result;

    public static int VectorBits =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    /// <summary>Floating-point operations of one call.</summary>
    public static double FlopsPerCall => 2.0 * Accumulators * Repeats * (VectorBits / 32);

    public override void Run(int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            _result += VectorBits switch
            {
                512 => Loop<Vector512<float>, Wide512>(),
                256 => Loop<Vector256<float>, Wide256>(),
                _ => Loop<Vector128<float>, Wide128>(),
            };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Loop<TV, TOperations>()
        where TOperations : struct, IOperations<TV>
    {
        TV factor = TOperations.Constant(0.5f);
        TV addend = TOperations.Constant(1f);
        TV a0 = addend, a1 = addend, a2 = addend, a3 = addend, a4 = addend, a5 = addend;
        TV a6 = addend, a7 = addend, a8 = addend, a9 = addend, a10 = addend, a11 = addend;
        for (int i = 0; i < Repeats; i++)
        {
            a0 = TOperations.MultiplyAdd(a0, factor, addend);
            a1 = TOperations.MultiplyAdd(a1, factor, addend);
            a2 = TOperations.MultiplyAdd(a2, factor, addend);
            a3 = TOperations.MultiplyAdd(a3, factor, addend);
            a4 = TOperations.MultiplyAdd(a4, factor, addend);
            a5 = TOperations.MultiplyAdd(a5, factor, addend);
            a6 = TOperations.MultiplyAdd(a6, factor, addend);
            a7 = TOperations.MultiplyAdd(a7, factor, addend);
            a8 = TOperations.MultiplyAdd(a8, factor, addend);
            a9 = TOperations.MultiplyAdd(a9, factor, addend);
            a10 = TOperations.MultiplyAdd(a10, factor, addend);
            a11 = TOperations.MultiplyAdd(a11, factor, addend);
        }

        return TOperations.First(a0) + TOperations.First(a1) + TOperations.First(a2) + TOperations.First(a3)
            + TOperations.First(a4) + TOperations.First(a5) + TOperations.First(a6) + TOperations.First(a7)
            + TOperations.First(a8) + TOperations.First(a9) + TOperations.First(a10) + TOperations.First(a11);
    }

    private interface IOperations<TV>
    {
        static abstract TV Constant(float value);

        static abstract TV MultiplyAdd(TV a, TV b, TV c);

        static abstract float First(TV a);
    }

    private readonly struct Wide512 : IOperations<Vector512<float>>
    {
        public static Vector512<float> Constant(float value) => Vector512.Create(value);

        public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
            Vector512.MultiplyAddEstimate(a, b, c);

        public static float First(Vector512<float> a) => a.ToScalar();
    }

    private readonly struct Wide256 : IOperations<Vector256<float>>
    {
        public static Vector256<float> Constant(float value) => Vector256.Create(value);

        public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
            Vector256.MultiplyAddEstimate(a, b, c);

        public static float First(Vector256<float> a) => a.ToScalar();
    }

    private readonly struct Wide128 : IOperations<Vector128<float>>
    {
        public static Vector128<float> Constant(float value) => Vector128.Create(value);

        public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
            Vector128.MultiplyAddEstimate(a, b, c);

        public static float First(Vector128<float> a) => a.ToScalar();
    }
}
