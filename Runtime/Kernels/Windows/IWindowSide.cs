using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Which side of the windows a kernel computes from which, so that one text serves a convolution and its gradient.</summary>
internal interface IWindowSide
{
    /// <summary>The length of the side that is read.</summary>
    static abstract nint Sources(in WindowAxis axis);

    /// <summary>The length of the side that is computed.</summary>
    static abstract nint Results(in WindowAxis axis);

    /// <summary>From one result to the next one whose window lies alike, and from its source to that one's.</summary>
    static abstract (nint Result, nint Source) Step(in WindowAxis axis);

    /// <summary>What a result is computed from.</summary>
    static abstract Taps SourcesOf(in WindowAxis axis, nint result);
}

/// <summary>Outputs from inputs.</summary>
internal readonly struct FromInputs : IWindowSide
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Sources(in WindowAxis axis) => axis.Input;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Results(in WindowAxis axis) => axis.Output;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (nint Result, nint Source) Step(in WindowAxis axis) => (1, axis.Stride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Taps SourcesOf(in WindowAxis axis, nint result) => axis.InputsOf(result);
}

/// <summary>Inputs from outputs: gradients.</summary>
internal readonly struct FromOutputs : IWindowSide
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Sources(in WindowAxis axis) => axis.Output;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Results(in WindowAxis axis) => axis.Input;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (nint Result, nint Source) Step(in WindowAxis axis) => (axis.Stride, 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Taps SourcesOf(in WindowAxis axis, nint result) => axis.OutputsOf(result);
}
