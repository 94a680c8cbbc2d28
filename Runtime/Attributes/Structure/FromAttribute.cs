namespace ModelGen;

/// <summary>Goes on from a named tensor: the layers that follow work on it instead of on what stands before.</summary>
/// <param name="name">The name that a <see cref="TapAttribute"/> or an <see cref="InputAttribute"/> gave; <c>"input"</c> is the input of <c>[Model]</c>.</param>
/// <remarks>
/// Shape: that of the named tensor. What stands before stays as it is, and must be used elsewhere or be an output.
/// </remarks>
/// <example>
/// Two answers from one body:
/// <code>
/// [Model(20)]
/// [Dense(32, Activation = Activation.ReLU), Tap("body")]          // (20) → (32)
/// [Dense(10, Activation = Activation.Softmax), Output("kind")]    // (32) → (10)
/// [From("body"), Dense(1), Output("price")]                       // (32) → (1)
/// public partial class KindAndPrice;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class FromAttribute(string name) : StructureAttribute
{
    /// <summary>The tensor's name.</summary>
    public string Name { get; } = name;
}
