namespace ModelGen;

/// <summary>Passes its input on, and adds a penalty on large values to the loss.</summary>
/// <remarks>
/// Shape: unchanged; no weights. The penalty is <c>L1·Σ|x| + L2·Σx²</c> over all values of the batch, not divided by the number of samples, as in
/// Keras 3 (<c>keras/src/layers/regularization/activity_regularization.py</c>); it joins the loss of training and of evaluation.
/// </remarks>
/// <example>
/// Few of the 128 values should differ from 0:
/// <code>
/// [Model(64)]
/// [Dense(128), ReLU, ActivityRegularization(L1 = 1e-4), Dense(64)]    // (64) → (128) → (128) → (128) → (64)
/// public partial class SparseAutoencoder;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ActivityRegularizationAttribute : LayerAttribute
{
    /// <summary>The factor of the sum of absolute values, from 0 on.</summary>
    public double L1 { get; set; }

    /// <summary>The factor of the sum of squares, from 0 on.</summary>
    public double L2 { get; set; }
}
