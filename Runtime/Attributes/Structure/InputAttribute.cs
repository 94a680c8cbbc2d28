namespace ModelGen;

/// <summary>Declares a further input of the model; the layers that follow work on it.</summary>
/// <param name="name">Its name: a parameter of the generated methods, and what <see cref="FromAttribute"/> and merges refer to.</param>
/// <param name="shape">The shape of one sample: numbers, or names of axes whose length is known at the call.</param>
/// <remarks>
/// A model whose inputs are all declared so is written <c>[Model]</c>, without a shape. The generated <c>Predict</c> and <c>Fit</c> take
/// one array for each input, in the order of declaration.
/// </remarks>
/// <example>
/// An image and some numbers about it, joined for one answer:
/// <code>
/// [Model]
/// [Input("image", 8, 8), Flatten, Dense(16, Activation = Activation.ReLU), Tap("seen")]    // (8, 8) → (64) → (16)
/// [Input("facts", 3), Dense(16, Activation = Activation.ReLU)]                             // (3) → (16)
/// [Concatenate("seen"), Dense(1)]                                                          // (16) → (32) → (1)
/// public partial class Priced;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute(string name, params object[] shape) : StructureAttribute
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The shape of one sample.</summary>
    public object[] Shape { get; } = shape;
}
