namespace ModelGen;

/// <summary>Runs the layers of a block here.</summary>
/// <typeparam name="TBlock">The block.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class UseAttribute<TBlock> : StructureAttribute
{
    /// <summary>The first part of the names that the block's layers have here: <c>"stage1"</c> makes <c>conv</c> <c>stage1_conv</c>.</summary>
    public string? Name { get; set; }
}
