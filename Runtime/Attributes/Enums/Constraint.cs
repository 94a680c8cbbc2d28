namespace ModelGen;

/// <summary>What a weight is brought back to after every optimizer step.</summary>
public enum Constraint
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>
    /// The length (L2 norm) of each unit's incoming weights is at most 2, or the companion value; of a vector, its whole length.
    /// </summary>
    MaxNorm,

    /// <summary>Negative values become 0.</summary>
    NonNeg,

    /// <summary>The length (L2 norm) of each unit's incoming weights is 1; of a vector, its whole length.</summary>
    UnitNorm,
}
