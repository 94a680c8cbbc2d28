namespace ModelGen;

/// <summary>A transposed convolution over the steps of a sequence: each cell adds its window to the output, which grows by the strides.</summary>
/// <param name="filters">How many channels come out, at least 1.</param>
/// <param name="kernelSize">Steps of the window.</param>
/// <remarks>
/// Shape: <c>(steps, c) → (steps′, filters)</c>. An axis of n cells becomes <c>(n − 1)·stride + max(k, stride)</c> with <see cref="Padding.Valid"/>, or
/// <c>(n − 1)·stride + k + outputPadding</c> where that is given; with <see cref="Padding.Same"/> <c>n·stride</c>, or
/// <c>(n − 1)·stride + k mod 2 + outputPadding</c>; k is the dilated window, <c>dilation·(k − 1) + 1</c>
/// (<c>keras/src/backend/common/backend_utils.py</c>). Weights: <c>kernel (k, filters, c)</c> and <c>bias (filters)</c>. Formula:
/// <c>y = activation(Σ x[i]·kernel[cell] + bias)</c> over all i and cells with <c>i·stride + dilation·cell</c> at the place.
/// </remarks>
/// <example>
/// <code>
/// [Model(100, 8)]
/// [Conv1DTranspose(4, 5, Strides = 2, Padding = Padding.Same)]    // (100, 8) → (200, 4)
/// public partial class Upsampled;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class Conv1DTransposeAttribute(int filters, int kernelSize) : ConvolutionAttribute
{
    /// <summary>A layer in a block, with a number of filters that depends on what comes in.</summary>
    /// <param name="filters">How many channels come out, as an expression over the block's axes: <c>"2*C"</c>.</param>
    /// <param name="kernelSize">Steps of the window.</param>
    public Conv1DTransposeAttribute(string filters, int kernelSize)
        : this(0, kernelSize) => FiltersExpression = filters;

    /// <summary>How many channels come out.</summary>
    public int Filters { get; } = filters;

    /// <summary>How many channels come out, as an expression of the block's axes; null where a number is given.</summary>
    public string? FiltersExpression { get; }

    /// <summary>Steps of the window.</summary>
    public int KernelSize { get; } = kernelSize;

    /// <summary>How many places the output has behind the last window, below the strides; −1 leaves the length to the padding.</summary>
    public int OutputPadding { get; set; } = -1;

    /// <summary>The output padding of each axis, where they differ.</summary>
    public int[] OutputPaddingByAxis { get; set; } = [];
}
