namespace ModelGen;

/// <summary>A convolution over the steps of a sequence: at every place each of its <c>filters</c> is a weighted sum of what a window sees there.</summary>
/// <param name="filters">How many channels come out, at least 1.</param>
/// <param name="kernelSize">Steps of the window.</param>
/// <remarks>
/// Shape: <c>(steps, c) → (steps′, filters)</c>. Along an axis of n cells there are <c>⌊(n − dilation·(k − 1) − 1) / stride⌋ + 1</c> places with
/// <see cref="Padding.Valid"/> and <c>⌊(n − 1) / stride⌋ + 1</c> with <see cref="Padding.Same"/> and <see cref="Padding.Causal"/>
/// (<c>keras/src/layers/convolutional/base_conv.py</c>). Weights: <c>kernel (k, c / groups, filters)</c> and <c>bias (filters)</c>.
/// Formula: <c>y = activation(Σ x[place + cell]·kernel[cell] + bias)</c>, the kernel not mirrored.
/// </remarks>
/// <example>
/// <code>
/// [Model(16000, 1)]
/// [Conv1D(16, 64, Strides = 4, Activation = Activation.ReLU)]     // (16000, 1) → (3985, 16)
/// [Conv1D(32, 3, Padding = Padding.Causal, DilationRate = 2)]     // (3985, 16) → (3985, 32): no step sees a later one
/// public partial class Audio;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class Conv1DAttribute(int filters, int kernelSize) : ConvolutionAttribute
{
    /// <summary>A layer in a block, with a number of filters that depends on what comes in.</summary>
    /// <param name="filters">How many channels come out, as an expression over the block's axes: <c>"2*C"</c>.</param>
    /// <param name="kernelSize">Steps of the window.</param>
    public Conv1DAttribute(string filters, int kernelSize)
        : this(0, kernelSize) => FiltersExpression = filters;

    /// <summary>How many channels come out.</summary>
    public int Filters { get; } = filters;

    /// <summary>How many channels come out, as an expression of the block's axes; null where a number is given.</summary>
    public string? FiltersExpression { get; }

    /// <summary>Steps of the window.</summary>
    public int KernelSize { get; } = kernelSize;

    /// <summary>
    /// Into how many groups channels and filters are cut: the filters of a group see the channels of that group alone. Both must be
    /// divisible by it.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>
    /// Whether a call goes on from the steps of the call before, so that a signal in pieces, down to single steps, gives what the whole
    /// of it gives; <c>ResetState</c> starts anew. Needs <see cref="Padding.Causal"/>; with strides the pieces are multiples of them.
    /// </summary>
    public bool Stateful { get; set; }
}
