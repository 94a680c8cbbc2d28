namespace ModelGen;

/// <summary>How a window meets the border.</summary>
public enum Padding
{
    /// <summary>Only whole windows: the grid shrinks.</summary>
    Valid,

    /// <summary>Zeros around, so that the grid keeps its size at stride 1; an odd one goes right and below.</summary>
    Same,

    /// <summary>Zeros on the left only, so that no output sees a later input; 1-D convolutions only.</summary>
    Causal,
}
