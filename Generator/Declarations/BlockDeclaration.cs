namespace ModelGen.Generator.Declarations;

/// <summary>A [Block] as it is used: its class, the names of its axes, and what stands on it.</summary>
/// <param name="Name">The class.</param>
/// <param name="Axes">Names for the axes of what comes in; none where any shape does.</param>
/// <param name="Layers">Its layers and structure attributes.</param>
/// <param name="IsRecursive">Whether it is being used inside itself; it has no layers then.</param>
internal sealed record BlockDeclaration(string Name, EquatableArray<string> Axes, EquatableArray<LayerDeclaration> Layers, bool IsRecursive)
{
    /// <summary>In the way to a place inside blocks: the [Block] itself, and none of the attributes in its stack.</summary>
    public const int Itself = -1;

    /// <summary>The rules that are silent about what stands in it, wherever it is used.</summary>
    public EquatableArray<string> Allow { get; init; }
}
