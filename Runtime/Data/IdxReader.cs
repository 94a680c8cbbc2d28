using System.Buffers.Binary;
using System.IO.Compression;

namespace ModelGen;

/// <summary>Reads IDX files and says what is wrong with a damaged one.</summary>
internal static class IdxReader
{
    internal static IdxFile Read(string path)
    {
        string name = Path.GetFileName(path);
        using FileStream file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[2];
        bool compressed = file.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && start is [0x1F, 0x8B];
        file.Position = 0;
        if (!compressed)
        {
            return Read(file, name, file.Length);
        }

        using GZipStream unzipped = new(file, CompressionMode.Decompress);
        return Read(unzipped, name, null);
    }

    private static IdxFile Read(Stream stream, string name, long? length)
    {
        byte[] magic = ReadBytes(stream, name, 4, length, "the type");
        IdxElementType type = (IdxElementType)magic[2];
        if (magic[0] != 0 || magic[1] != 0 || magic[3] == 0 || !Enum.IsDefined(type))
        {
            throw new InvalidDataException(
                $"{name}: an IDX file begins with the bytes 00 00, a type from 08 to 0E and the number of axes; this one with "
                + $"{Convert.ToHexString(magic)}.");
        }

        byte[] lengths = ReadBytes(stream, name, magic[3] * sizeof(int), length, "the lengths of the axes");
        Shape shape = ReadShape(lengths, name);
        string what = $"values of shape {shape} and type {type}";
        int size = DataSize(shape, type) ?? throw new InvalidDataException($"{name}: {what} are more than fits into memory.");
        byte[] data = ReadBytes(stream, name, size, length - magic.Length - lengths.Length, what);
        if (Next(stream, name, 1, null).Length > 0)
        {
            throw new InvalidDataException($"{name}: there are bytes behind the {size} of the {what}.");
        }

        IdxFile file = new(name, shape, type, data);
        if (type is IdxElementType.Float32 or IdxElementType.Float64)
        {
            CheckFinite(file);
        }

        return file;
    }

    private static Shape ReadShape(byte[] lengths, string name)
    {
        int[] axes = new int[lengths.Length / sizeof(int)];
        for (int i = 0; i < axes.Length; i++)
        {
            axes[i] = BinaryPrimitives.ReadInt32BigEndian(lengths.AsSpan(i * sizeof(int)));
            if (axes[i] < 0)
            {
                throw new InvalidDataException($"{name}: axis {i} has the length {(uint)axes[i]}, more than fits into memory.");
            }
        }

        return new Shape(axes);
    }

    /// <summary>The bytes of all values; null if they, or those of one item, do not fit into an array.</summary>
    private static int? DataSize(Shape shape, IdxElementType type)
    {
        long size = IdxFile.SizeOf(type);
        for (int axis = shape.Count - 1; axis >= 0; axis--)
        {
            // Both factors are below 2³¹, so this cannot overflow.
            size *= shape[axis];
            if (size > Array.MaxLength)
            {
                return null;
            }
        }

        return (int)size;
    }

    private static byte[] ReadBytes(Stream stream, string name, int count, long? length, string what)
    {
        byte[] bytes = Next(stream, name, count, length);
        return bytes.Length == count
            ? bytes
            : throw new InvalidDataException($"{name}: expected {count} bytes for {what}, the file ends after {bytes.Length} of them.");
    }

    private static byte[] Next(Stream stream, string name, int count, long? length)
    {
        try
        {
            return StreamBytes.Read(stream, count, length);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{name}: the compressed data are damaged: {e.Message}", e);
        }
    }

    private static void CheckFinite(IdxFile file)
    {
        float[] item = new float[file.ItemLength];
        for (int i = 0; i < file.Count; i++)
        {
            file.CopyItem(i, item);
            int index = Array.FindIndex(item, value => !float.IsFinite(value));
            if (index >= 0)
            {
                throw new InvalidDataException($"{file.Name}: item {i} has a value that is not a finite 32-bit number at index {index}.");
            }
        }
    }
}
