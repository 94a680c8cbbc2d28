namespace ModelGen;

/// <summary>Runs the layers of a block several times, one after the other.</summary>
/// <typeparam name="TBlock">The block.</typeparam>
/// <param name="times">How often, at least 1.</param>
/// <remarks>
/// Shape: the block is written out as often as stated, each run on what the run before gives, so a block that changes the shape may meet
/// an error in a later run.
/// </remarks>
/// <example>
/// <code>
/// [Block("C")]
/// [Dense("C", Activation = Activation.Tanh)]
/// public class Step;
///
/// [Model(16)]
/// [Repeat&lt;Step&gt;(4)]                          // (16) → (16)
/// [Repeat&lt;Step&gt;(4, ShareWeights = true)]     // (16) → (16)
/// [Dense(1)]                                 // (16) → (1)
/// public partial class Deep;                 // 1377 parameters: five times 272, and 17
/// </code>
/// </example>
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
