namespace ModelGen;

/// <summary>
/// Reads and writes safetensors files, the format in which most public weights come: a header in JSON that names each tensor with its type,
/// shape and place, then the values, row-major and little endian. The header is checked against the file before anything is read by it.
/// </summary>
public static class Safetensors
{
    /// <summary>
    /// Writes a file of F32 tensors. It is written beside <paramref name="path"/>, brought to the disk and then renamed, so that at
    /// any time there is either the old file or the new one.
    /// </summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="tensors">The tensors; their names differ.</param>
    /// <param name="metadata">Texts to keep with them.</param>
    /// <exception cref="ArgumentException">A name occurs twice or is <c>__metadata__</c>; a shape does not fit its values.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<NamedTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        SafetensorsWriter.Check(tensors);
        AtomicFile.Write(path, stream => SafetensorsWriter.Write(stream, tensors, metadata));
    }

    /// <summary>Writes F32 tensors in the format of a safetensors file.</summary>
    /// <param name="stream">Where to; it is left open.</param>
    /// <param name="tensors">The tensors; their names differ.</param>
    /// <param name="metadata">Texts to keep with them.</param>
    /// <exception cref="ArgumentException">A name occurs twice or is <c>__metadata__</c>; a shape does not fit its values.</exception>
    public static void Write(Stream stream, IReadOnlyList<NamedTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SafetensorsWriter.Check(tensors);
        SafetensorsWriter.Write(stream, tensors, metadata);
    }

    /// <summary>Reads a file whose tensors are F32, F16, BF16 or F64; all become F32.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightFileException">It is damaged or holds another type.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SafetensorsFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = File.OpenRead(path);
        return Read(stream);
    }

    /// <summary>Reads what is left of a stream as a safetensors file.</summary>
    /// <param name="stream">Where from; it is left open, at its end. It need not be seekable.</param>
    /// <exception cref="WeightFileException">It is damaged or holds another type.</exception>
    public static SafetensorsFile Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new SafetensorsReader(stream).Read();
    }
}
