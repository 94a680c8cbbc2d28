using System.Buffers.Binary;

namespace ModelGen;

/// <summary>The types of values that can be read from a weight file, named as safetensors names them.</summary>
internal enum TensorType
{
    F16,
    BF16,
    F32,
    F64,
}

/// <summary>Turns little-endian bytes into values.</summary>
internal static class TensorTypes
{
    internal static void Decode(TensorType type, ReadOnlySpan<byte> bytes, Span<float> values)
    {
        switch (type)
        {
            case TensorType.F16:
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * i)..]);
                }

                break;
            case TensorType.BF16:
                for (int i = 0; i < values.Length; i++)
                {
                    // The upper half of a float.
                    values[i] = BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt16LittleEndian(bytes[(2 * i)..]) << 16);
                }

                break;
            case TensorType.F32:
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..]);
                }

                break;
            default:
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * i)..]);
                }

                break;
        }
    }
}
