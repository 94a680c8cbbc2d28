using Xunit;

namespace ModelGen.Tests;

public class IdxFileTests
{
    public static TheoryData<IdxElementType, byte[], float[]> Types => new()
    {
        { IdxElementType.UInt8, [0, 255], [0, 255] },
        { IdxElementType.Int8, [0x80, 0x7F], [-128, 127] },
        { IdxElementType.Int16, [0xFF, 0xFE, 0x01, 0x00], [-2, 256] },
        { IdxElementType.Int32, [0xFF, 0xFF, 0xFF, 0xFD, 0x00, 0x01, 0x00, 0x00], [-3, 65536] },
        { IdxElementType.Float32, [0x3F, 0x80, 0, 0, 0xC0, 0x20, 0, 0], [1, -2.5f] },
        { IdxElementType.Float64, [0x3F, 0xB9, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9A, 0xC0, 0x08, 0, 0, 0, 0, 0, 0], [0.1f, -3] },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void AllTypesBecomeFloats(IdxElementType type, byte[] data, float[] expected)
    {
        byte[] bytes = IdxBytes.Make(type, [2], data);
        foreach (byte[] content in (byte[][])[bytes, IdxBytes.Compress(bytes)])
        {
            IdxFile file = Read(content);

            Assert.Equal(type, file.ElementType);
            Assert.Equal(new Shape(2), file.Shape);
            Assert.Equal((2, 1), (file.Count, file.ItemLength));
            Assert.Equal(expected, file.ToArray());
        }
    }

    [Fact]
    public void ItemsAreCopiedOneByOne()
    {
        IdxFile file = Read(IdxBytes.Make(IdxElementType.UInt8, [2, 1, 3], 1, 2, 3, 4, 5, 6));
        float[] item = new float[3];

        file.CopyItem(1, item);

        Assert.Equal([4, 5, 6], item);
        Assert.Equal(new Shape(2, 1, 3), file.Shape);
        Assert.Throws<ArgumentOutOfRangeException>(() => file.CopyItem(2, item));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.CopyItem(-1, item));
        ArgumentException error = Assert.Throws<ArgumentException>(() => file.CopyItem(0, new float[4]));
        Assert.Contains("has 3 values, the span 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoItemsMakeAFileToo()
    {
        IdxFile file = Read(IdxBytes.Make(IdxElementType.UInt8, [0, 28, 28]));

        Assert.Equal((0, 0), (file.Count, file.ItemLength));
        Assert.Empty(file.ToArray());
    }

    public static TheoryData<byte[], string> Damaged => new()
    {
        { [], "expected 4 bytes for the type, the file ends after 0" },
        { [0, 0, 8], "expected 4 bytes for the type, the file ends after 3" },
        { [0x50, 0x4B, 3, 4], "begins with the bytes 00 00" },
        { [0, 0, 0x0A, 1, 0, 0, 0, 0], "this one with 00000A01" },
        { [0, 0, 8, 0], "this one with 00000800" },
        { [0, 0, 8, 2, 0, 0, 0, 1], "expected 8 bytes for the lengths of the axes, the file ends after 4" },
        { IdxBytes.Make(IdxElementType.Int16, [2, 2], 1, 2, 3), "8 bytes for values of shape (2, 2) and type Int16, the file ends" },
        { IdxBytes.Make(IdxElementType.UInt8, [2], 1, 2, 3), "bytes behind the 2 of the values of shape (2)" },
        { IdxBytes.Make(IdxElementType.UInt8, [-1]), "axis 0 has the length 4294967295" },
        { IdxBytes.Make(IdxElementType.UInt8, [int.MaxValue, int.MaxValue, int.MaxValue]), "more than fits into memory" },
        { IdxBytes.Make(IdxElementType.UInt8, [0, int.MaxValue, int.MaxValue]), "more than fits into memory" },
        { IdxBytes.Make(IdxElementType.UInt8, [2_000_000_000], 1), "expected 2000000000 bytes" },
        { IdxBytes.Make(IdxElementType.Float32, [2, 1], 0, 0, 0, 0, 0x7F, 0xC0, 0, 0), "item 1 has a value that is not a finite" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void ADamagedFileIsNamed(byte[] content, string expected)
    {
        foreach (byte[] bytes in (byte[][])[content, IdxBytes.Compress(content)])
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            InvalidDataException error = Assert.Throws<InvalidDataException>(() => Read(bytes));
            Assert.StartsWith("data.idx: ", error.Message, StringComparison.Ordinal);
            Assert.Contains(expected, error.Message, StringComparison.Ordinal);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 << 20);
        }
    }

    [Fact]
    public void DamagedCompressionIsNamed()
    {
        byte[] bytes = IdxBytes.Compress(IdxBytes.Make(IdxElementType.UInt8, [1000], new byte[1000]));
        byte[] flipped = [.. bytes];
        flipped[12] ^= 0xFF;
        foreach (byte[] content in (byte[][])[flipped, bytes[..(bytes.Length / 2)]])
        {
            InvalidDataException error = Assert.Throws<InvalidDataException>(() => Read(content));
            Assert.StartsWith("data.idx: ", error.Message, StringComparison.Ordinal);
        }
    }

    internal static IdxFile Read(byte[] content)
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder.File("data.idx"), content);
        return IdxFile.Read(folder.File("data.idx"));
    }
}
