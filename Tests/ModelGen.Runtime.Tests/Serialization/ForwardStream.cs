namespace ModelGen.Tests;

/// <summary>A stream as it comes from a network: of unknown length, in small pieces.</summary>
internal sealed class ForwardStream(byte[] content) : MemoryStream(content)
{
    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer) => Read(buffer.ToArray(), buffer);

    private int Read(byte[] piece, Span<byte> buffer)
    {
        int count = base.Read(piece, 0, Math.Min(piece.Length, 1000));
        piece.AsSpan(0, count).CopyTo(buffer);
        return count;
    }
}
