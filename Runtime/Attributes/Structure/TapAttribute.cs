namespace ModelGen;

/// <summary>Gives the tensor at this place a name, by which later layers use it again; nothing is computed.</summary>
/// <param name="name">The name, unique in the model or block: it is not visible outside.</param>
/// <remarks>
/// Shape: unchanged. A name may be used any number of times, by merges, attention and <see cref="FromAttribute"/>, but only behind its
/// place.
/// </remarks>
/// <example>
/// A skip over two layers:
/// <code>
/// [Model(16)]
/// [Dense(32, Activation = Activation.ReLU), Tap("wide")]          // (16) → (32)
/// [Dense(32, Activation = Activation.ReLU), Dense(32)]            // (32) → (32) → (32)
/// [Add("wide"), Dense(4)]                                         // (32) → (32) → (4)
/// public partial class Skipping;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class TapAttribute(string name) : StructureAttribute
{
    /// <summary>The tensor's name.</summary>
    public string Name { get; } = name;
}
