namespace ModelGen;

/// <summary>What a weight is brought back to after every optimizer step.</summary>
public enum Constraint
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Each unit's incoming weights have length at most 2 (or the companion value).</summary>
    MaxNorm,

    /// <summary>Negative values become 0.</summary>
    NonNeg,

    /// <summary>Each unit's incoming weights have length 1.</summary>
    UnitNorm,
}
