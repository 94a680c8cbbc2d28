namespace ModelGen.Kernels;

/// <summary>How many rows a tile has, as a constant for the compiler.</summary>
internal interface ITileHeight
{
    /// <summary>The number: 4, 5 or 6.</summary>
    static abstract int Count { get; }
}

/// <summary>What is left of rows behind tiles of six.</summary>
internal readonly struct FourRows : ITileHeight
{
    public static int Count => 4;
}

/// <summary>The same, where it comes out even.</summary>
internal readonly struct FiveRows : ITileHeight
{
    public static int Count => 5;
}

/// <summary>As many as 16 registers hold in two vectors each, beside the factors.</summary>
internal readonly struct SixRows : ITileHeight
{
    public static int Count => 6;
}
