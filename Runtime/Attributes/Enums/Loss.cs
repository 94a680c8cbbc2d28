namespace ModelGen;

/// <summary>
/// A loss by its Keras 3 name, with targets y and predictions p: the mean over the last axis (its sum where the formula has Σ), then the
/// mean over the remaining axes and the batch; ε is 1e-7. Formulas: <c>keras/src/losses/losses.py</c>.
/// </summary>
public enum Loss
{
    /// <summary><c>(y − p)²</c>.</summary>
    MeanSquaredError,

    /// <summary><c>|y − p|</c>.</summary>
    MeanAbsoluteError,

    /// <summary><c>100·|y − p| / max(|y|, ε)</c>, in percent.</summary>
    MeanAbsolutePercentageError,

    /// <summary><c>(log(max(y, ε) + 1) − log(max(p, ε) + 1))²</c>: squared relative errors, for targets that are never negative.</summary>
    MeanSquaredLogarithmicError,

    /// <summary><c>½·d²</c> where <c>|d| ≤ δ</c>, else <c>δ·|d| − ½·δ²</c>, with <c>d = y − p</c>.</summary>
    Huber,

    /// <summary><c>log(cosh(p − y))</c>.</summary>
    LogCosh,

    /// <summary><c>−y·log p − (1 − y)·log(1 − p)</c> with p clipped to [ε, 1 − ε]: independent yes/no answers.</summary>
    BinaryCrossentropy,

    /// <summary><c>−Σ y·log p</c> with p divided by its sum and clipped to [ε, 1 − ε]: one class of several, one-hot targets.</summary>
    CategoricalCrossentropy,

    /// <summary>As <see cref="CategoricalCrossentropy"/>, the target being the number of the class.</summary>
    SparseCategoricalCrossentropy,

    /// <summary>
    /// Binary crossentropy with easy answers weighed down by <c>(1 − q)^γ</c>, q being the probability given to the right answer.
    /// </summary>
    BinaryFocalCrossentropy,

    /// <summary>Categorical crossentropy with easy answers weighed down: <c>−Σ α·(1 − p)^γ·y·log p</c>.</summary>
    CategoricalFocalCrossentropy,

    /// <summary><c>Σ y·log(y / p)</c>, both clipped to [ε, 1].</summary>
    KLDivergence,

    /// <summary><c>p − y·log(p + ε)</c>.</summary>
    Poisson,

    /// <summary><c>max(1 − y·p, 0)</c> with y of −1 and 1 (0 is read as −1).</summary>
    Hinge,

    /// <summary>The square of <see cref="Hinge"/>.</summary>
    SquaredHinge,

    /// <summary><c>max(1 + max((1 − y)·p) − Σ y·p, 0)</c>, the largest value and the sum over the last axis.</summary>
    CategoricalHinge,

    /// <summary><c>−Σ y·p</c> of the vectors scaled to length 1: −1 where they point the same way, 1 where they oppose.</summary>
    CosineSimilarity,
}
