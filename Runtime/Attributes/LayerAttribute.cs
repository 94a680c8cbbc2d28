namespace ModelGen;

/// <summary>One layer of a model. The layers run in the order in which their attributes stand in the source.</summary>
/// <remarks>
/// One list (<c>[Flatten, Dense(16), ReLU, Dense(4)]</c>) and one attribute per line mean the same. All layers of a model must stand on
/// one partial declaration, since C# does not define the order of attributes of several.
/// </remarks>
public abstract class LayerAttribute : DeclarationAttribute
{
    /// <summary>
    /// The layer's name, unique in the model, the first part of its weights' names (<c>"head"</c> gives <c>head.kernel</c>). Null: its
    /// class in Keras' snake case, with a number from the second one on: <c>dense</c>, <c>dense_1</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>Whether training changes the layer's weights. False freezes them: they are saved, loaded and used as they are.</summary>
    public bool Trainable { get; set; } = true;
}
