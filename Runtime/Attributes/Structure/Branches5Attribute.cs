namespace ModelGen;

/// <summary>Runs five blocks on what comes in, side by side, and joins their results.</summary>
/// <typeparam name="TFirst">The first block.</typeparam>
/// <typeparam name="TSecond">The second block.</typeparam>
/// <typeparam name="TThird">The third block.</typeparam>
/// <typeparam name="TFourth">The fourth block.</typeparam>
/// <typeparam name="TFifth">The fifth block.</typeparam>
/// <param name="merge">How the results become one.</param>
/// <remarks>See <see cref="BranchesAttribute{TFirst, TSecond}"/> for an example.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class BranchesAttribute<TFirst, TSecond, TThird, TFourth, TFifth>(Merge merge = Merge.Concatenate) : StructureAttribute
{
    /// <summary>How the results become one.</summary>
    public Merge Merge { get; } = merge;

    /// <summary>The first part of the names that the blocks' layers have here.</summary>
    public string? Name { get; set; }
}
