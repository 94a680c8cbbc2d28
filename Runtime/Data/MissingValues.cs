namespace ModelGen;

/// <summary>What becomes of a field without a value. It never becomes NaN, which one training step would spread over all weights.</summary>
public enum MissingValues
{
    /// <summary>It is an error.</summary>
    Reject,

    /// <summary>It is read as 0.</summary>
    Zero,

    /// <summary>Its row is left out.</summary>
    SkipRow,
}
