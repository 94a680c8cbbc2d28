using System.Buffers.Binary;
using System.Numerics.Tensors;

namespace ModelGen;

/// <summary>
/// A file in the IDX format of the MNIST data: a type, the lengths of the axes, then the values, big endian and row-major. The values are
/// kept as they are in the file and become floats when they are read.
/// </summary>
public sealed class IdxFile
{
    private readonly byte[] _data;
    private readonly int _valueSize;

    internal IdxFile(string name, Shape shape, IdxElementType elementType, byte[] data)
    {
        Name = name;
        Shape = shape;
        ElementType = elementType;
        _data = data;
        _valueSize = SizeOf(elementType);
        ItemLength = Count == 0 || data.Length == 0 ? 0 : data.Length / _valueSize / Count;
    }

    /// <summary>The file's name, without its folder.</summary>
    public string Name { get; }

    /// <summary>The lengths of all axes; the first counts the items: <c>(60000, 28, 28)</c>.</summary>
    public Shape Shape { get; }

    /// <summary>The type of the values in the file.</summary>
    public IdxElementType ElementType { get; }

    /// <summary>The number of items: the length of the first axis.</summary>
    public int Count => Shape[0];

    /// <summary>The number of values in one item: the product of the other axes; 0 if there are no items.</summary>
    public int ItemLength { get; }

    /// <summary>Reads a file, compressed by gzip or not.</summary>
    /// <param name="path">The file; whether it is compressed is seen from its content.</param>
    /// <exception cref="InvalidDataException">It is damaged or not an IDX file, or has a value that is not finite.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IdxFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return IdxReader.Read(path);
    }

    /// <summary>Copies the values of one item.</summary>
    /// <param name="item">The number of the item, from 0.</param>
    /// <param name="values">Where they go: <see cref="ItemLength"/> values, row-major.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    /// <exception cref="ArgumentException"><paramref name="values"/> is not as long as an item.</exception>
    public void CopyItem(int item, Span<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(item);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(item, Count);
        if (values.Length != ItemLength)
        {
            throw new ArgumentException($"An item of {Name} has {ItemLength} values, the span {values.Length}.", nameof(values));
        }

        Convert(_data.AsSpan(item * ItemLength * _valueSize), values);
    }

    /// <summary>All values, row-major.</summary>
    public float[] ToArray()
    {
        float[] values = new float[_data.Length / _valueSize];
        Convert(_data, values);
        return values;
    }

    internal static int SizeOf(IdxElementType type) => type switch
    {
        IdxElementType.UInt8 or IdxElementType.Int8 => 1,
        IdxElementType.Int16 => 2,
        IdxElementType.Int32 or IdxElementType.Float32 => 4,
        _ => 8,
    };

    private void Convert(ReadOnlySpan<byte> data, Span<float> values)
    {
        if (ElementType == IdxElementType.UInt8)
        {
            TensorPrimitives.ConvertTruncating(data[..values.Length], values);
            return;
        }

        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> value = data[(i * _valueSize)..];
            values[i] = ElementType switch
            {
                IdxElementType.Int8 => (sbyte)value[0],
                IdxElementType.Int16 => BinaryPrimitives.ReadInt16BigEndian(value),
                IdxElementType.Int32 => BinaryPrimitives.ReadInt32BigEndian(value),
                IdxElementType.Float32 => BinaryPrimitives.ReadSingleBigEndian(value),
                _ => (float)BinaryPrimitives.ReadDoubleBigEndian(value),
            };
        }
    }
}
