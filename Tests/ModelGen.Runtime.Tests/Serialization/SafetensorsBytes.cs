using System.Buffers.Binary;
using System.Text;

namespace ModelGen.Tests;

/// <summary>Makes safetensors files that the writer would not make.</summary>
internal static class SafetensorsBytes
{
    internal static byte[] Make(string header, byte[] data) => Make(Encoding.UTF8.GetBytes(header), data);

    internal static byte[] Make(string header, int zeros) => Make(header, new byte[zeros]);

    internal static byte[] Make(byte[] header, byte[] data, ulong? statedLength = null)
    {
        byte[] length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, statedLength ?? (ulong)header.Length);
        return [.. length, .. header, .. data];
    }
}
