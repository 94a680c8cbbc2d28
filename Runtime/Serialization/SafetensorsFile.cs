namespace ModelGen;

/// <summary>What a safetensors file holds.</summary>
public sealed class SafetensorsFile
{
    internal SafetensorsFile(OrderedDictionary<string, NamedTensor> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        Tensors = tensors;
        Metadata = metadata;
    }

    /// <summary>The tensors by name, in the order in which their data lie in the file.</summary>
    public IReadOnlyDictionary<string, NamedTensor> Tensors { get; }

    /// <summary>The texts under <c>__metadata__</c>; empty if there are none.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }
}
