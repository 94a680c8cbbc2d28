namespace ModelGen;

/// <summary>Runs two blocks on what comes in and adds their results: <c>y = shortcut(x) + block(x)</c>, where the shape changes.</summary>
/// <typeparam name="TBlock">The block.</typeparam>
/// <typeparam name="TShortcut">What brings the input to the block's shape, such as a 1x1 convolution.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ResidualAttribute<TBlock, TShortcut> : StructureAttribute
{
    /// <summary>The first part of the names that the blocks' layers have here.</summary>
    public string? Name { get; set; }
}
