using System.Buffers.Binary;

namespace AudioSample;

/// <summary>Writes one channel of 16 bit.</summary>
internal static class WavFile
{
    private const int HeaderLength = 44;

    /// <summary>Writes a signal; what is beyond −1 or 1 is cut off.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, ReadOnlySpan<float> signal, int rate)
    {
        int length = signal.Length * sizeof(short);
        byte[] file = new byte[HeaderLength + length];
        Span<byte> header = file;
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], file.Length - 8);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);

        // PCM, one channel; rate, bytes a second, bytes a sample, bits a sample.
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], rate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], rate * sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], 8 * sizeof(short));
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], length);
        for (int i = 0; i < signal.Length; i++)
        {
            short value = (short)Math.Clamp(MathF.Round(signal[i] * short.MaxValue), -short.MaxValue, short.MaxValue);
            BinaryPrimitives.WriteInt16LittleEndian(header[(HeaderLength + i * sizeof(short))..], value);
        }

        File.WriteAllBytes(path, file);
    }
}
