namespace ModelGen;

/// <summary>In training, sets a random share of the values to 0 and enlarges the others so that the expected sum stays.</summary>
/// <param name="rate">The share that is <b>dropped</b>, from 0 to below 1.</param>
/// <remarks>
/// Shape: unchanged; no weights. In training each value is 0 with probability <c>rate</c>, else <c>x / (1 − rate)</c>; in prediction
/// and evaluation nothing changes (Srivastava et al. 2014; <c>keras/src/layers/regularization/dropout.py</c>). What is dropped follows
/// from the model's seed and the step, whatever the number of threads.
/// </remarks>
/// <example>
/// <code>
/// [Model(64)]
/// [Dense(128), ReLU, Dropout(0.2), Dense(10)] // (64) → (128) → (128) → (128) → (10); a fifth of the 128 is dropped
/// public partial class Net;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class DropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>The share that is dropped.</summary>
    public double Rate { get; } = rate;
}
