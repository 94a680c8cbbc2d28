using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Another epilogue behind a factor and a summand a column: a batch normalization that follows the product.</summary>
internal readonly unsafe struct ScaledEpilogue<TEpilogue> : IEpilogue
    where TEpilogue : struct, IEpilogue
{
    public static bool HasScale => true;

    public static bool HasOperand => TEpilogue.HasOperand;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Apply<S, TV>(TV sums, float* operand, float* scale, float* shift)
        where S : struct, IKernelSimd<TV>
        where TV : struct =>
        TEpilogue.Apply<S, TV>(S.MultiplyAdd(sums, S.Load(in *scale, 0), S.Load(in *shift, 0)), operand, scale, shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV ApplyPartial<S, TV>(TV sums, float* operand, float* scale, float* shift, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct =>
        TEpilogue.ApplyPartial<S, TV>(S.MultiplyAdd(sums, S.Load(in *scale, 0), S.Load(in *shift, 0)), operand, scale, shift, count);
}
