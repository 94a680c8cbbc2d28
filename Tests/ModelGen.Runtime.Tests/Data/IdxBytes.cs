using System.Buffers.Binary;
using System.IO.Compression;

namespace ModelGen.Tests;

/// <summary>Makes IDX files.</summary>
internal static class IdxBytes
{
    internal static byte[] Make(IdxElementType type, int[] axes, params byte[] data) => Make((byte)type, axes, data);

    internal static byte[] Make(byte type, int[] axes, byte[] data)
    {
        byte[] header = new byte[4 + 4 * axes.Length];
        (header[2], header[3]) = (type, (byte)axes.Length);
        for (int i = 0; i < axes.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + 4 * i), axes[i]);
        }

        return [.. header, .. data];
    }

    internal static byte[] Compress(byte[] bytes)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}
