namespace ModelGen;

/// <summary>Makes the tensor at this place an output of the model. Without any, what the last layer gives is the only output.</summary>
/// <param name="name">Its name in the generated methods, in metrics and in <c>[Target]</c>.</param>
/// <remarks>
/// With several, <c>Predict</c> returns a tuple with one array each, and <c>Fit</c> takes one array of targets each, in the order of
/// declaration. Each has its own loss and weight in <see cref="CompileAttribute"/>.
/// </remarks>
/// <example>
/// <code>
/// [Model(20)]
/// [Dense(32, Activation = Activation.ReLU), Tap("body")]          // (20) → (32)
/// [Dense(10, Activation = Activation.Softmax), Output("kind")]    // (32) → (10)
/// [From("body"), Dense(1), Output("price")]                       // (32) → (1)
/// public partial class KindAndPrice;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class OutputAttribute(string name) : StructureAttribute
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;
}
