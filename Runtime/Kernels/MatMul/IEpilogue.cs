using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>What happens to a finished sum on its way from the register to memory.</summary>
internal unsafe interface IEpilogue
{
    /// <summary>The function, on a vector of sums; <paramref name="operand"/> points at the values beside the result, if there are any.</summary>
    static abstract TV Apply<S, TV>(TV sums, float* operand)
        where S : struct, IKernelSimd<TV>
        where TV : struct;

    /// <summary>The same where only <paramref name="count"/> of the operand's values exist.</summary>
    static abstract TV ApplyPartial<S, TV>(TV sums, float* operand, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct;
}

/// <summary>The epilogue of a map of the sum alone.</summary>
internal readonly unsafe struct Epilogue1<TMap> : IEpilogue
    where TMap : struct, IMap1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Apply<S, TV>(TV sums, float* operand)
        where S : struct, IKernelSimd<TV>
        where TV : struct => TMap.Apply<S, TV>(sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV ApplyPartial<S, TV>(TV sums, float* operand, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct => TMap.Apply<S, TV>(sums);
}

/// <summary>The epilogue of a map of the sum and a second tensor.</summary>
internal readonly unsafe struct Epilogue2<TMap> : IEpilogue
    where TMap : struct, IMap2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Apply<S, TV>(TV sums, float* operand)
        where S : struct, IKernelSimd<TV>
        where TV : struct => TMap.Apply<S, TV>(sums, S.Load(in *operand, 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV ApplyPartial<S, TV>(TV sums, float* operand, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct => TMap.Apply<S, TV>(sums, S.LoadPartial(operand, count, S.Constant(0)));
}
