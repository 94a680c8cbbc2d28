namespace ModelGen;

/// <summary>Reads a number of bytes that a file states, without taking memory for more than there are.</summary>
internal static class StreamBytes
{
    private const int FirstBytes = 64 * 1024;

    /// <summary>Reads the next bytes of a stream.</summary>
    /// <param name="stream">Where from.</param>
    /// <param name="count">How many.</param>
    /// <param name="length">How many the stream can have at most; null if that is not known: memory then grows with what is read.</param>
    /// <returns>The bytes, fewer than <paramref name="count"/> if the stream ends before.</returns>
    internal static byte[] Read(Stream stream, int count, long? length)
    {
        byte[] bytes = new byte[Math.Min(count, length ?? FirstBytes)];
        int filled = 0;
        while (true)
        {
            filled += stream.ReadAtLeast(bytes.AsSpan(filled), bytes.Length - filled, throwOnEndOfStream: false);
            if (filled < bytes.Length || filled == count || length is not null)
            {
                Array.Resize(ref bytes, filled);
                return bytes;
            }

            Array.Resize(ref bytes, (int)Math.Min(count, Math.Min(2L * filled, Array.MaxLength)));
        }
    }
}
