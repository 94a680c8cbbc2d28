using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>
/// How a window moves along one axis: output o sees the inputs <c>o·Stride − Before + k·Dilation</c> for k from 0 to
/// <c>Size − 1</c>, as far as they exist; where they do not it sees 0.
/// </summary>
public readonly struct WindowAxis
{
    /// <summary>Any windows: as many as <paramref name="output"/> says, the first one beginning <paramref name="before"/> places before the first input.</summary>
    public WindowAxis(nint input, nint output, nint size, nint stride, nint dilation, nint before)
    {
        Debug.Assert(input >= 0 && output >= 0 && size >= 0 && stride >= 1 && dilation >= 0);
        Input = input;
        Output = output;
        Size = size;
        Stride = stride;
        Dilation = dilation;
        Before = before;
    }

    /// <summary>An axis of length 1 under a window of length 1.</summary>
    public static WindowAxis One => Valid(1, 1);

    /// <summary>The length of the input.</summary>
    public nint Input { get; }

    /// <summary>How many windows there are.</summary>
    public nint Output { get; }

    /// <summary>The inputs that a window sees.</summary>
    public nint Size { get; }

    /// <summary>The inputs from the start of one window to that of the next.</summary>
    public nint Stride { get; }

    /// <summary>The inputs from one that a window sees to the next.</summary>
    public nint Dilation { get; }

    /// <summary>How many places of padding lie before the first input.</summary>
    public nint Before { get; }

    /// <summary>From one of the kernel's indices that meet an input to the next.</summary>
    internal nint KernelStep => Stride / (Stride == 1 || Dilation == 1 ? 1 : CommonDivisor(Stride, Dilation));

    /// <summary>From the first to the last input of a window.</summary>
    private nint Reach => (Size - 1) * Dilation;

    /// <summary>Only whole windows.</summary>
    public static WindowAxis Valid(nint input, nint size, nint stride = 1, nint dilation = 1) =>
        new(input, (input - (size - 1) * dilation - 1) / stride + 1, size, stride, dilation, 0);

    /// <summary>⌈input / stride⌉ windows, with padding on both sides, the odd place behind.</summary>
    public static WindowAxis Same(nint input, nint size, nint stride = 1, nint dilation = 1)
    {
        nint output = (input - 1) / stride + 1;
        nint padding = nint.Max(0, (output - 1) * stride + (size - 1) * dilation + 1 - input);
        return new(input, output, size, stride, dilation, padding / 2);
    }

    /// <summary>⌈input / stride⌉ windows, with all padding before, so that no window sees what comes later.</summary>
    public static WindowAxis Causal(nint input, nint size, nint stride = 1, nint dilation = 1) =>
        new(input, (input - 1) / stride + 1, size, stride, dilation, (size - 1) * dilation);

    /// <summary>The inputs that an output sees.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Taps InputsOf(nint output)
    {
        nint start = output * Stride - Before;
        nint first = start >= 0 ? 0 : (Dilation - 1 - start) / Dilation;
        nint end = start + Reach < Input ? Size : (Input - start + Dilation - 1) / Dilation;
        return new Taps(start + first * Dilation, Dilation, nint.Max(0, end - first), first, 1);
    }

    /// <summary>The outputs that see an input, from the last to the first.</summary>
    internal Taps OutputsOf(nint input)
    {
        // Output o sees it by k where o·Stride = input + Before − k·Dilation: from some first k on, in equal steps of both.
        nint place = input + Before;
        nint kernelStep = KernelStep;
        nint outputStep = kernelStep * Dilation / Stride;
        nint first = 0;
        if (Stride > 1)
        {
            while ((place - first * Dilation) % Stride != 0)
            {
                if (++first == kernelStep)
                {
                    return default;
                }
            }
        }

        nint output = (place - first * Dilation) / Stride;
        if (output >= Output)
        {
            nint skip = (output - Output) / outputStep + 1;
            output -= skip * outputStep;
            first += skip * kernelStep;
        }

        nint count = output < 0 || first >= Size ? 0 : nint.Min(output / outputStep, (Size - 1 - first) / kernelStep) + 1;
        return new Taps(output, -outputStep, count, first, kernelStep);
    }

    /// <summary>The outputs that see an input by the kernel's index <paramref name="k"/>: from Start up to, not including, End.</summary>
    internal (nint Start, nint End) OutputsBy(nint k)
    {
        nint offset = Before - k * Dilation;
        nint start = offset <= 0 ? 0 : (offset + Stride - 1) / Stride;
        nint last = Input - 1 + offset;
        nint end = last < 0 ? 0 : nint.Min(Output, last / Stride + 1);
        return (start, nint.Max(start, end));
    }

    private static nint CommonDivisor(nint a, nint b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
