namespace ModelGen;

/// <summary>Runs the layers of a block several times, one after the other.</summary>
/// <typeparam name="TBlock">The block.</typeparam>
/// <param name="times">How often, at least 1.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class RepeatAttribute<TBlock>(int times) : StructureAttribute
{
    /// <summary>How often.</summary>
    public int Times { get; } = times;

    /// <summary>Whether all runs use the same weights; the block then keeps the shape. False: each has its own.</summary>
    public bool ShareWeights { get; set; }

    /// <summary>The first part of the names that the block's layers have here.</summary>
    public string? Name { get; set; }
}
