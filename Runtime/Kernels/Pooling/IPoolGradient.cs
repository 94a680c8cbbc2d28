using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>How the gradient of a window is given to its values, one after the other.</summary>
internal interface IPoolGradient
{
    /// <summary>Whether it depends on the values, not on their places alone.</summary>
    static abstract bool ReadsValues { get; }

    /// <summary>The gradient of a window of 1/<paramref name="share"/> values, to begin with.</summary>
    static abstract TV Start<S, TV>(TV gradient, float share)
        where S : struct, ISimd<TV>
        where TV : struct;

    /// <summary>What the next value gets; what is then left stays in <paramref name="gradient"/>.</summary>
    static abstract TV Take<S, TV>(TV value, TV result, ref TV gradient)
        where S : struct, ISimd<TV>
        where TV : struct;
}

/// <summary>The first of the largest values gets it all.</summary>
internal readonly struct MaxPoolGradient : IPoolGradient
{
    public static bool ReadsValues => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Start<S, TV>(TV gradient, float share)
        where S : struct, ISimd<TV>
        where TV : struct => gradient;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Take<S, TV>(TV value, TV result, ref TV gradient)
        where S : struct, ISimd<TV>
        where TV : struct
    {
        TV isLargest = S.Equal(value, result);
        TV zero = S.Constant(0);
        TV part = S.Select(isLargest, gradient, zero);
        gradient = S.Select(isLargest, zero, gradient);
        return part;
    }
}

/// <summary>All get the same.</summary>
internal readonly struct AveragePoolGradient : IPoolGradient
{
    public static bool ReadsValues => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Start<S, TV>(TV gradient, float share)
        where S : struct, ISimd<TV>
        where TV : struct => S.Multiply(gradient, S.Constant(share));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Take<S, TV>(TV value, TV result, ref TV gradient)
        where S : struct, ISimd<TV>
        where TV : struct => gradient;
}
