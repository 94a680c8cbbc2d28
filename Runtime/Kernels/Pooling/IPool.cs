using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>What becomes of the values in a window.</summary>
internal interface IPool
{
    /// <summary>What a window starts from.</summary>
    static abstract float Start { get; }

    /// <summary>What so far is known of a window, and one more value.</summary>
    static abstract TV Join<S, TV>(TV sofar, TV value)
        where S : struct, ISimd<TV>
        where TV : struct;

    /// <summary>The result of a window of 1/<paramref name="share"/> values.</summary>
    static abstract TV Finish<S, TV>(TV joined, float share)
        where S : struct, ISimd<TV>
        where TV : struct;
}

/// <summary>The largest value, NaN where there is one.</summary>
internal readonly struct MaxPool : IPool
{
    public static float Start => float.NegativeInfinity;

    // Max keeps a NaN of its first operand, the selection one of the second.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Join<S, TV>(TV sofar, TV value)
        where S : struct, ISimd<TV>
        where TV : struct => S.Select(S.Equal(value, value), S.Max(sofar, value), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Finish<S, TV>(TV joined, float share)
        where S : struct, ISimd<TV>
        where TV : struct => joined;
}

/// <summary>The mean.</summary>
internal readonly struct AveragePool : IPool
{
    public static float Start => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Join<S, TV>(TV sofar, TV value)
        where S : struct, ISimd<TV>
        where TV : struct => S.Add(sofar, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Finish<S, TV>(TV joined, float share)
        where S : struct, ISimd<TV>
        where TV : struct => S.Multiply(joined, S.Constant(share));
}
