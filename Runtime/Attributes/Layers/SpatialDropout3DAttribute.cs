namespace ModelGen;

/// <summary>Dropout of whole channels: in training a channel is dropped over the whole volume or not at all.</summary>
/// <param name="rate">The share of channels that is <b>dropped</b>, from 0 to below 1.</param>
/// <remarks>
/// Shape: <c>(depth, height, width, channels)</c>, unchanged; no weights. In training each channel of a sample is 0 with probability <c>rate</c>, else
/// <c>x / (1 − rate)</c>; in prediction and evaluation nothing changes (Tompson et al. 2014;
/// <c>keras/src/layers/regularization/spatial_dropout.py</c>). Neighbouring places of a channel hold nearly the same, so dropping them one by
/// one, as Dropout does, hides little.
/// </remarks>
/// <example>
/// <code>
/// [Model(8, 28, 28, 4)]
/// [SpatialDropout3D(0.2)]                     // (8, 28, 28, 4) → (8, 28, 28, 4)
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SpatialDropout3DAttribute(double rate) : LayerAttribute
{
    /// <summary>The share of channels that is dropped.</summary>
    public double Rate { get; } = rate;
}
