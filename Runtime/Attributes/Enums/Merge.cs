namespace ModelGen;

/// <summary>How several tensors become one.</summary>
public enum Merge
{
    /// <summary>Side by side along the last axis.</summary>
    Concatenate,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their product.</summary>
    Multiply,

    /// <summary>Their mean.</summary>
    Average,
}
