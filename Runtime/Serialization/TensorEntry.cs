namespace ModelGen;

/// <summary>A tensor as a safetensors header declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Begin">Its first byte, counted from the end of the header.</param>
/// <param name="End">The byte behind its last.</param>
internal sealed record TensorEntry(string Name, TensorType Type, Shape Shape, long Begin, long End)
{
    /// <summary>The bytes of one value.</summary>
    internal int ValueSize => Type switch
    {
        TensorType.F64 => 8,
        TensorType.F32 => 4,
        _ => 2,
    };
}
