namespace ModelGen;

/// <summary>How <c>Attention</c> compares a query with a key.</summary>
public enum ScoreMode
{
    /// <summary>By their dot product.</summary>
    Dot,

    /// <summary>By the sum of the hyperbolic tangents of their sum, times a learned number.</summary>
    Concat,
}
