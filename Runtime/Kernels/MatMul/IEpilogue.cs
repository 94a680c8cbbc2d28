using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>What happens to a finished sum on its way from the register to memory.</summary>
internal unsafe interface IEpilogue
{
    /// <summary>Whether sums are multiplied by a value a column before another is added, so that they cannot start at the bias.</summary>
    static abstract bool HasScale { get; }

    /// <summary>Whether it reads a second tensor.</summary>
    static abstract bool HasOperand { get; }

    /// <summary>
    /// The function, on a vector of sums. The pointers are at the values beside it, where there are any: of the second tensor, of the
    /// columns' factors and of what is added behind them. Of the last two a whole vector is read.
    /// </summary>
    static abstract TV Apply<S, TV>(TV sums, float* operand, float* scale, float* shift)
        where S : struct, IKernelSimd<TV>
        where TV : struct;

    /// <summary>The same where only <paramref name="count"/> of the operand's values exist.</summary>
    static abstract TV ApplyPartial<S, TV>(TV sums, float* operand, float* scale, float* shift, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct;
}

/// <summary>The epilogue of a map of the sum alone.</summary>
internal readonly unsafe struct Epilogue1<TMap> : IEpilogue
    where TMap : struct, IMap1
{
    public static bool HasScale => false;

    public static bool HasOperand => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Apply<S, TV>(TV sums, float* operand, float* scale, float* shift)
        where S : struct, IKernelSimd<TV>
        where TV : struct => TMap.Apply<S, TV>(sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV ApplyPartial<S, TV>(TV sums, float* operand, float* scale, float* shift, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct => TMap.Apply<S, TV>(sums);
}

/// <summary>The epilogue of a map of the sum and a second tensor.</summary>
internal readonly unsafe struct Epilogue2<TMap> : IEpilogue
    where TMap : struct, IMap2
{
    public static bool HasScale => false;

    public static bool HasOperand => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Apply<S, TV>(TV sums, float* operand, float* scale, float* shift)
        where S : struct, IKernelSimd<TV>
        where TV : struct => TMap.Apply<S, TV>(sums, S.Load(in *operand, 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV ApplyPartial<S, TV>(TV sums, float* operand, float* scale, float* shift, nint count)
        where S : struct, IKernelSimd<TV>
        where TV : struct => TMap.Apply<S, TV>(sums, S.LoadPartial(operand, count, S.Constant(0)));
}
