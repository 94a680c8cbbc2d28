namespace ModelGen;

/// <summary>A convolution over volumes: at every place each of its <c>filters</c> is a weighted sum of what a window sees there.</summary>
/// <param name="filters">How many channels come out, at least 1.</param>
/// <param name="kernelSize">Cells of the window along every axis, or 3 numbers, one for each.</param>
/// <remarks>
/// Shape: <c>(depth, height, width, c) → (depth′, height′, width′, filters)</c>. Along an axis of n cells there are <c>⌊(n − dilation·(k − 1) − 1) / stride⌋ + 1</c> places with
/// <see cref="Padding.Valid"/> and <c>⌊(n − 1) / stride⌋ + 1</c> with <see cref="Padding.Same"/>
/// (<c>keras/src/layers/convolutional/base_conv.py</c>). Weights: <c>kernel (kd, kh, kw, c / groups, filters)</c> and <c>bias (filters)</c>.
/// Formula: <c>y = activation(Σ x[place + cell]·kernel[cell] + bias)</c>, the kernel not mirrored.
/// </remarks>
/// <example>
/// <code>
/// [Model(16, 64, 64, 1)]
/// [Conv3D(8, 3, Padding = Padding.Same, Activation = Activation.ReLU)]     // (16, 64, 64, 1) → (16, 64, 64, 8)
/// [Conv3D(16, 1, 3, 3, StridesByAxis = new[] { 1, 2, 2 })]                // (16, 64, 64, 8) → (16, 31, 31, 16)
/// public partial class Volumes;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class Conv3DAttribute(int filters, params int[] kernelSize) : ConvolutionAttribute
{
    /// <summary>A layer in a block, with a number of filters that depends on what comes in.</summary>
    /// <param name="filters">How many channels come out, as an expression over the block's axes: <c>"2*C"</c>.</param>
    /// <param name="kernelSize">Cells of the window.</param>
    public Conv3DAttribute(string filters, params int[] kernelSize)
        : this(0, kernelSize) => FiltersExpression = filters;

    /// <summary>How many channels come out.</summary>
    public int Filters { get; } = filters;

    /// <summary>How many channels come out, as an expression of the block's axes; null where a number is given.</summary>
    public string? FiltersExpression { get; }

    /// <summary>Cells of the window along every axis, or 3 numbers, one for each.</summary>
    public int[] KernelSize { get; } = kernelSize;

    /// <summary>
    /// Into how many groups channels and filters are cut: the filters of a group see the channels of that group alone. Both must be
    /// divisible by it.
    /// </summary>
    public int Groups { get; set; } = 1;
}
