using System.Buffers;
using System.Buffers.Binary;

namespace ModelGen;

/// <summary>
/// Reads a safetensors file front to back. No size that the file states is trusted: where the stream's length is known it is checked
/// first, else memory grows with what has really been read.
/// </summary>
internal sealed class SafetensorsReader(Stream stream)
{
    /// <summary>The limit of the reference implementation; it keeps a damaged length from being taken for a header.</summary>
    private const long MaxHeaderLength = 100_000_000;

    private const int ChunkBytes = 64 * 1024;

    private readonly string _file = NameOf(stream);

    /// <summary>The bytes from here to the end of the stream; null if that is not known.</summary>
    private readonly long? _length = stream.CanSeek ? stream.Length - stream.Position : null;

    /// <summary>What a stream is called in errors.</summary>
    internal static string NameOf(Stream stream) => stream is FileStream file ? Path.GetFileName(file.Name) : "the stream";

    internal SafetensorsFile Read()
    {
        byte[] prefix = ReadBytes(sizeof(ulong), "the length of the header");
        ulong headerLength = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (headerLength > MaxHeaderLength || _length is { } length && (long)headerLength > length - sizeof(ulong))
        {
            string limit = _length is { } all ? $"the file has {all - sizeof(ulong)} left for it" : $"at most {MaxHeaderLength} are read";
            throw new WeightFileException(
                _file, $"the header is said to have {headerLength} bytes, but {limit}; the file is cut off or is no safetensors file.");
        }

        byte[] header = ReadBytes((int)headerLength, "the header");
        IReadOnlyList<TensorEntry> entries = SafetensorsHeader.Parse(header, _file, out IReadOnlyDictionary<string, string> metadata);
        TensorEntry[] inOrder = [.. entries.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End)];
        CheckPlaces(inOrder, _length - sizeof(ulong) - (long)headerLength);

        OrderedDictionary<string, NamedTensor> tensors = [];
        foreach (TensorEntry entry in inOrder)
        {
            tensors.Add(entry.Name, new NamedTensor(entry.Name, entry.Shape, ReadValues(entry)));
        }

        if (stream.ReadByte() >= 0)
        {
            throw new WeightFileException(_file, "there are bytes behind the last tensor.");
        }

        return new SafetensorsFile(tensors, metadata);
    }

    /// <summary>The data must follow each other without a hole up to the end of the file, each as long as its type and shape say.</summary>
    private void CheckPlaces(TensorEntry[] entries, long? dataLength)
    {
        long end = 0;
        foreach (TensorEntry entry in entries)
        {
            long bytes = ByteCount(entry);
            if (entry.End < entry.Begin)
            {
                throw new WeightFileException(
                    _file, $"the data of the tensor '{entry.Name}' begin at byte {entry.Begin}, but end at {entry.End}.", entry.Name);
            }

            if (entry.End - entry.Begin != bytes)
            {
                throw new WeightFileException(
                    _file,
                    $"the tensor '{entry.Name}' of type {entry.Type} and shape {entry.Shape} needs {bytes} bytes, "
                    + $"its data_offsets [{entry.Begin}, {entry.End}] hold {entry.End - entry.Begin}.",
                    entry.Name);
            }

            if (entry.Begin != end)
            {
                throw new WeightFileException(
                    _file,
                    $"the data of the tensor '{entry.Name}' begin at byte {entry.Begin}, expected {end}: tensors overlap or leave a hole.",
                    entry.Name);
            }

            end = entry.End;
        }

        if (dataLength is { } found && found != end)
        {
            string kind = found < end ? "the file is cut off" : "there are bytes behind the last tensor";
            throw new WeightFileException(_file, $"the tensors need {end} bytes of data, the file has {found}: {kind}.");
        }
    }

    private long ByteCount(TensorEntry entry)
    {
        try
        {
            long count = entry.Shape.Size;
            if (count <= Array.MaxLength)
            {
                return count * entry.ValueSize;
            }
        }
        catch (OverflowException)
        {
            // As below: a count beyond 64 bits fits no array either.
        }

        throw new WeightFileException(
            _file, $"the tensor '{entry.Name}' of shape {entry.Shape} is larger than fits into memory.", entry.Name);
    }

    private byte[] ReadBytes(int count, string what)
    {
        byte[] bytes = StreamBytes.Read(stream, count, _length);
        return bytes.Length == count
            ? bytes
            : throw new WeightFileException(_file, $"{what} needs {count} bytes, the file ends after {bytes.Length} of them.");
    }

    private float[] ReadValues(TensorEntry entry)
    {
        int count = (int)entry.Shape.Size;
        int chunkValues = ChunkBytes / entry.ValueSize;
        float[] values = new float[_length is null ? Math.Min(count, chunkValues) : count];
        byte[] chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        for (int done = 0; done < count;)
        {
            if (done == values.Length)
            {
                Array.Resize(ref values, (int)Math.Min(count, 2L * done));
            }

            int next = Math.Min(chunkValues, values.Length - done);
            Span<byte> bytes = chunk.AsSpan(0, next * entry.ValueSize);
            if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            {
                throw new WeightFileException(_file, $"the file ends within the data of the tensor '{entry.Name}'.", entry.Name);
            }

            TensorTypes.Decode(entry.Type, bytes, values.AsSpan(done, next));
            done += next;
        }

        ArrayPool<byte>.Shared.Return(chunk);
        return values;
    }
}
