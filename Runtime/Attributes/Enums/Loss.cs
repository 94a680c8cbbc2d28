namespace ModelGen;

/// <summary>A loss by its Keras 3 name: the mean over the last axis, then over the remaining ones and the batch. Formulas: <c>keras/src/losses/losses.py</c>.</summary>
public enum Loss
{
    /// <summary><c>(y − p)²</c>.</summary>
    MeanSquaredError,

    /// <summary><c>|y − p|</c>.</summary>
    MeanAbsoluteError,

    /// <summary><c>100·|y − p| / max(|y|, ε)</c>, in percent.</summary>
    MeanAbsolutePercentageError,

    /// <summary><c>(log(max(y, ε) + 1) − log(max(p, ε) + 1))²</c>.</summary>
    MeanSquaredLogarithmicError,

    /// <summary><c>½·d²</c> where <c>|d| ≤ δ</c>, else <c>δ·|d| − ½·δ²</c>, with <c>d = y − p</c>.</summary>
    Huber,

    /// <summary><c>log(cosh(p − y))</c>.</summary>
    LogCosh,

    /// <summary><c>−y·log p − (1 − y)·log(1 − p)</c>: independent yes/no answers.</summary>
    BinaryCrossentropy,

    /// <summary><c>−Σ y·log p</c> over the last axis: one class of several, one-hot targets.</summary>
    CategoricalCrossentropy,

    /// <summary>As <see cref="CategoricalCrossentropy"/>, the target being the number of the class.</summary>
    SparseCategoricalCrossentropy,

    /// <summary>Binary crossentropy with the easy answers weighed down by <c>(1 − p)^γ</c>.</summary>
    BinaryFocalCrossentropy,

    /// <summary>Categorical crossentropy with the easy answers weighed down by <c>α·(1 − p)^γ</c>.</summary>
    CategoricalFocalCrossentropy,

    /// <summary><c>Σ y·log(y / p)</c> over the last axis, both clipped to [ε, 1].</summary>
    KLDivergence,

    /// <summary><c>p − y·log(p + ε)</c>.</summary>
    Poisson,

    /// <summary><c>max(1 − y·p, 0)</c> with y of −1 and 1 (0 is read as −1).</summary>
    Hinge,

    /// <summary>The square of <see cref="Hinge"/>.</summary>
    SquaredHinge,

    /// <summary><c>max(1 + max((1 − y)·p) − Σ y·p, 0)</c> over the last axis.</summary>
    CategoricalHinge,

    /// <summary><c>−Σ ŷ·p̂</c> over the last axis of the vectors scaled to length 1.</summary>
    CosineSimilarity,
}
