namespace ModelGen.Kernels;

/// <summary>How many vectors make a row of a panel, as a constant for the compiler.</summary>
internal interface IVectorsInPanel
{
    /// <summary>The number: 1, 2, 4 or 8.</summary>
    static abstract int Count { get; }
}

/// <summary>A 16 wide panel in vectors of 16.</summary>
internal readonly struct One : IVectorsInPanel
{
    public static int Count => 1;
}

/// <summary>A 32 wide panel in vectors of 16, or a 16 wide one in vectors of 8.</summary>
internal readonly struct Two : IVectorsInPanel
{
    public static int Count => 2;
}

/// <summary>A 32 wide panel in vectors of 8, or a 16 wide one in vectors of 4.</summary>
internal readonly struct Four : IVectorsInPanel
{
    public static int Count => 4;
}

/// <summary>A 32 wide panel in vectors of 4.</summary>
internal readonly struct Eight : IVectorsInPanel
{
    public static int Count => 8;
}
