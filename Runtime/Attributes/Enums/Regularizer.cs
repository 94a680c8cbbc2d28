namespace ModelGen;

/// <summary>A penalty on a weight that joins the loss.</summary>
public enum Regularizer
{
    /// <summary>No penalty.</summary>
    None,

    /// <summary><c>factor·Σ|w|</c>, factor 0.01 unless set.</summary>
    L1,

    /// <summary><c>factor·Σw²</c>, factor 0.01 unless set (no ½, as in Keras).</summary>
    L2,

    /// <summary>Both, each with its own factor, 0.01 unless set (Keras' <c>L1L2()</c> has 0, which does nothing).</summary>
    L1L2,
}
