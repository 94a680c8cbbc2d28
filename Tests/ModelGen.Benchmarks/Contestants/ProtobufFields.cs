using Google.Protobuf;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>Writes single fields of protocol buffer messages by their numbers.</summary>
internal static class ProtobufFields
{
    public static byte[] Message(Action<CodedOutputStream> write)
    {
        using var bytes = new MemoryStream();
        var stream = new CodedOutputStream(bytes);
        write(stream);
        stream.Flush();
        return bytes.ToArray();
    }

    public static void Nested(CodedOutputStream stream, int field, Action<CodedOutputStream> write) =>
        Bytes(stream, field, ByteString.CopyFrom(Message(write)));

    public static void Bytes(CodedOutputStream stream, int field, ByteString bytes)
    {
        stream.WriteTag(field, WireFormat.WireType.LengthDelimited);
        stream.WriteBytes(bytes);
    }

    public static void Text(CodedOutputStream stream, int field, string text)
    {
        stream.WriteTag(field, WireFormat.WireType.LengthDelimited);
        stream.WriteString(text);
    }

    public static void Number(CodedOutputStream stream, int field, long number)
    {
        stream.WriteTag(field, WireFormat.WireType.Varint);
        stream.WriteInt64(number);
    }
}
