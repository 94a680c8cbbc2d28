namespace ModelGen;

/// <summary>Runs two blocks on what comes in, side by side, and joins their results.</summary>
/// <typeparam name="TFirst">The first block.</typeparam>
/// <typeparam name="TSecond">The second block.</typeparam>
/// <param name="merge">How the results become one.</param>
/// <remarks>
/// Every block gets the tensor at this place; the layers of each come one after another, those of the first block first. Shape: what the
/// results become by the merge, along the last axis where they are joined.
/// </remarks>
/// <example>
/// Windows of two sizes over the same image, their channels side by side:
/// <code>
/// [Block]
/// [Conv2D(8, 1, Activation = Activation.ReLU)]
/// public class Narrow;
///
/// [Block]
/// [Conv2D(16, 5, Padding = Padding.Same, Activation = Activation.ReLU)]
/// public class Wide;
///
/// [Model(28, 28, 1)]
/// [Branches&lt;Narrow, Wide&gt;]                // (28, 28, 1) → (28, 28, 24)
/// [GlobalAveragePooling2D, Dense(10)]     // (28, 28, 24) → (24) → (10)
/// public partial class Inception;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class BranchesAttribute<TFirst, TSecond>(Merge merge = Merge.Concatenate) : StructureAttribute
{
    /// <summary>How the results become one.</summary>
    public Merge Merge { get; } = merge;

    /// <summary>The first part of the names that the blocks' layers have here.</summary>
    public string? Name { get; set; }
}
