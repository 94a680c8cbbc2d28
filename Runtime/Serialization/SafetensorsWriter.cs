using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;

namespace ModelGen;

/// <summary>Writes the parts of a safetensors file in order.</summary>
internal static class SafetensorsWriter
{
    private const int ChunkValues = 16 * 1024;

    internal static void Check(IReadOnlyList<NamedTensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        HashSet<string> names = [];
        foreach (NamedTensor tensor in tensors)
        {
            if (tensor.Name == SafetensorsHeader.MetadataName || !names.Add(tensor.Name))
            {
                throw new ArgumentException($"The tensor name '{tensor.Name}' is reserved or occurs twice.", nameof(tensors));
            }

            if (tensor.Shape.Size != tensor.Values.Length)
            {
                throw new ArgumentException(
                    $"The tensor '{tensor.Name}' has {tensor.Values.Length} values, its shape {tensor.Shape} does not.", nameof(tensors));
            }
        }
    }

    internal static void Write(Stream stream, IReadOnlyList<NamedTensor> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        ReadOnlySpan<byte> header = Header(tensors, metadata);

        // Blanks at the header's end bring the values to a multiple of 8 bytes, so that the file can be mapped into memory.
        int padding = -header.Length & 7;
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)(header.Length + padding));
        stream.Write(length);
        stream.Write(header);
        stream.Write("       "u8[..padding]);

        byte[] chunk = ArrayPool<byte>.Shared.Rent(ChunkValues * sizeof(float));
        foreach (NamedTensor tensor in tensors)
        {
            for (int start = 0; start < tensor.Values.Length; start += ChunkValues)
            {
                ReadOnlySpan<float> values = tensor.Values.AsSpan(start, Math.Min(ChunkValues, tensor.Values.Length - start));
                for (int i = 0; i < values.Length; i++)
                {
                    BinaryPrimitives.WriteSingleLittleEndian(chunk.AsSpan(i * sizeof(float)), values[i]);
                }

                stream.Write(chunk, 0, values.Length * sizeof(float));
            }
        }

        ArrayPool<byte>.Shared.Return(chunk);
    }

    private static ReadOnlySpan<byte> Header(IReadOnlyList<NamedTensor> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer);
        json.WriteStartObject();
        if (metadata is { Count: > 0 })
        {
            json.WriteStartObject(SafetensorsHeader.MetadataName);
            foreach ((string key, string value) in metadata)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        long offset = 0;
        foreach (NamedTensor tensor in tensors)
        {
            json.WriteStartObject(tensor.Name);
            json.WriteString("dtype", "F32");
            json.WriteStartArray("shape");
            foreach (int axis in tensor.Shape)
            {
                json.WriteNumberValue(axis);
            }

            json.WriteEndArray();
            json.WriteStartArray("data_offsets");
            json.WriteNumberValue(offset);
            offset += (long)tensor.Values.Length * sizeof(float);
            json.WriteNumberValue(offset);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }
}
