namespace ModelGen;

/// <summary>Runs two blocks on what comes in and adds their results: <c>y = shortcut(x) + block(x)</c>, where the shape changes.</summary>
/// <typeparam name="TBlock">The block.</typeparam>
/// <typeparam name="TShortcut">What brings the input to the block's shape, such as a 1x1 convolution.</typeparam>
/// <remarks>
/// Shape: both blocks get the tensor at this place and must give the same shape, which is that of their sum.
/// </remarks>
/// <example>
/// A stage of a residual network that halves the image and doubles the channels:
/// <code>
/// [Block("H", "W", "C")]
/// [Conv2D("2*C", 3, Strides = 2, Padding = Padding.Same, UseBias = false), BatchNormalization, ReLU]
/// [Conv2D("2*C", 3, Padding = Padding.Same, UseBias = false), BatchNormalization]
/// public class Halve;
///
/// [Block("H", "W", "C")]
/// [Conv2D("2*C", 1, Strides = 2, UseBias = false), BatchNormalization]
/// public class Project;
///
/// [Model(32, 32, 16)]
/// [Residual&lt;Halve, Project&gt;, ReLU]        // (32, 32, 16) → (16, 16, 32) → (16, 16, 32)
/// [GlobalAveragePooling2D, Dense(10)]     // (16, 16, 32) → (32) → (10)
/// public partial class Stage;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ResidualAttribute<TBlock, TShortcut> : StructureAttribute
{
    /// <summary>The first part of the names that the blocks' layers have here.</summary>
    public string? Name { get; set; }
}
