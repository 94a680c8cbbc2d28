namespace ModelGen;

/// <summary>What an enlarged image holds between the places it was made of.</summary>
public enum Interpolation
{
    /// <summary>The nearest place: each is repeated.</summary>
    Nearest,

    /// <summary>Between the four nearest places, by the distance to their centres.</summary>
    Bilinear,
}
