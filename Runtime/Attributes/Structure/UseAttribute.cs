namespace ModelGen;

/// <summary>Runs the layers of a block here.</summary>
/// <typeparam name="TBlock">The block.</typeparam>
/// <remarks>
/// Shape: what the block's last layer gives. Sizes of the block may be expressions over its named axes, which are those of the tensor
/// here.
/// </remarks>
/// <example>
/// The same layers for two inputs, each with weights of its own:
/// <code>
/// [Block("C")]
/// [Dense("2*C", Activation = Activation.ReLU), Dense(8)]
/// public class Tower;
///
/// [Model]
/// [Input("user", 20), Use&lt;Tower&gt;(Name = "user"), Tap("user_vector")]    // (20) → (8)
/// [Input("film", 50), Use&lt;Tower&gt;(Name = "film")]                        // (50) → (8)
/// [Multiply("user_vector"), Dense(1)]                                   // (8), (8) → (8) → (1)
/// public partial class Recommender;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class UseAttribute<TBlock> : StructureAttribute
{
    /// <summary>The first part of the names that the block's layers have here: <c>"stage1"</c> makes <c>conv</c> <c>stage1_conv</c>.</summary>
    public string? Name { get; set; }
}
