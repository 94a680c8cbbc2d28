using System.Globalization;
using System.Text;
using Xunit;

namespace ModelGen.Tests;

public class CorruptSafetensorsTests
{
    private const string Good =
        """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}""";

    public static TheoryData<string, int, string, string?> BadHeaders => new()
    {
        { "", 0, "must begin with '{'", null },
        { " " + Good, 12, "must begin with '{'", null },
        { "[]", 0, "must begin with '{'", null },
        { "{\"a\":", 0, "not valid JSON", null },
        { "{}x", 0, "not valid JSON", null },
        { """{"\ud800":1}""", 0, "not valid JSON", null },
        { """{"a":1}""", 0, "'a' must be an object", "a" },
        { """{"a":{}}""", 0, "'a' must have dtype, shape and data_offsets", "a" },
        { Tensor("F32", "[1]", "[0]"), 4, "'a' must have dtype, shape and data_offsets", "a" },
        { Tensor("F32", "[1]", "[0,4,4]"), 4, "'a' must have dtype, shape and data_offsets", "a" },
        { """{"a":{"dtype":"F32","dtype":"F32"}}""", 4, "second property 'dtype'", "a" },
        { """{"a":{"extra":1}}""", 4, "property 'extra'", "a" },
        { """{"a":{"dtype":7}}""", 4, "dtype of the tensor 'a' must be a text", "a" },
        { Tensor("I64", "[1]", "[0,8]"), 8, "values of type 'I64'; F32, F16, BF16 and F64", "a" },
        { Tensor("f32", "[1]", "[0,4]"), 4, "values of type 'f32'", "a" },
        { Tensor("F32", "3", "[0,4]"), 4, "shape of the tensor 'a' must be a list", "a" },
        { Tensor("F32", "[1.5]", "[0,4]"), 4, "shape of the tensor 'a' must be a list of whole numbers", "a" },
        { Tensor("F32", "[-1]", "[0,4]"), 4, "shape of the tensor 'a' must be a list of whole numbers from 0", "a" },
        { Tensor("F32", "[[1]]", "[0,4]"), 4, "shape of the tensor 'a' must be a list of whole numbers", "a" },
        { Tensor("F32", "[1]", "[0,99999999999999999999]"), 4, "data_offsets of the tensor 'a' must be a list of whole", "a" },
        { Tensor("F32", "[9999999999]", "[0,4]"), 4, "an axis of length 9999999999", "a" },
        { Tensor("F32", "[2000000000,2000000000,9]", "[0,4]"), 4, "'a' of shape (2000000000, 2000000000, 9) is larger", "a" },
        { Tensor("F32", "[2000000000,2]", "[0,16000000000]"), 4, "'a' of shape (2000000000, 2) is larger", "a" },
        { Tensor("F32", "[2]", "[0,4]"), 4, "'a' of type F32 and shape (2) needs 8 bytes, its data_offsets [0, 4] hold 4", "a" },
        { Tensor("F64", "[2]", "[0,8]"), 8, "'a' of type F64 and shape (2) needs 16 bytes", "a" },
        { Tensor("F32", "[1]", "[8,4]"), 8, "'a' begin at byte 8, but end at 4", "a" },
        { Tensor("F32", "[1]", "[4,8]"), 8, "'a' begin at byte 4, expected 0: tensors overlap or leave a hole", "a" },
        { Tensor("F32", "[2000000000]", "[0,8000000000]"), 4, "need 8000000000 bytes of data, the file has 4: the file is cut off", null },
        { Good.Replace("[8,12]", "[4,8]", StringComparison.Ordinal), 12, "'b' begin at byte 4, expected 8", "b" },
        { Good.Replace("[8,12]", "[9,13]", StringComparison.Ordinal), 13, "'b' begin at byte 9, expected 8", "b" },
        { Good.Replace("\"b\"", "\"a\"", StringComparison.Ordinal), 12, "has the tensor 'a' twice", "a" },
        { Good, 13, "need 12 bytes of data, the file has 13: there are bytes behind", null },
        { """{"__metadata__":{"k":1}}""", 0, "'k' is not", null },
        { """{"__metadata__":"k"}""", 0, "__metadata__ must be an object of texts", null },
        { """{"__metadata__":{"k":"1","k":"2"}}""", 0, "has 'k' twice", null },
        { """{"__metadata__":{},"__metadata__":{}}""", 0, "__metadata__ twice", null },
    };

    [Theory]
    [MemberData(nameof(BadHeaders))]
    public void ABadHeaderIsNamed(string header, int dataLength, string expected, string? tensor)
    {
        using TemporaryFolder folder = new();
        string path = folder.File("weights.safetensors");
        File.WriteAllBytes(path, SafetensorsBytes.Make(header, dataLength));

        Cultures.RunInEach(() =>
        {
            WeightFileException error = Assert.Throws<WeightFileException>(() => Safetensors.Read(path));
            Assert.StartsWith("weights.safetensors: ", error.Message, StringComparison.Ordinal);
            Assert.Contains(expected, error.Message, StringComparison.Ordinal);
            Assert.Equal("weights.safetensors", error.FileName);
            Assert.Equal(tensor, error.TensorName);
        });
    }

    [Fact]
    public void AFileCutOffAnywhereIsRefused()
    {
        byte[] whole = SafetensorsBytes.Make(Good, 12);
        Assert.Equal(2, Safetensors.Read(new MemoryStream(whole)).Tensors.Count);
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Throws<WeightFileException>(() => Safetensors.Read(new MemoryStream(whole[..length])));
            Assert.Throws<WeightFileException>(() => Safetensors.Read(new ForwardStream(whole[..length])));
        }
    }

    [Fact]
    public void BytesBehindTheEndAreRefusedOnAnyStream()
    {
        byte[] file = [.. SafetensorsBytes.Make(Good, 12), 0];

        WeightFileException error = Assert.Throws<WeightFileException>(() => Safetensors.Read(new ForwardStream(file)));

        Assert.Contains("bytes behind the last tensor", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(1UL << 63)]
    [InlineData(long.MaxValue)]
    [InlineData(1UL << 32)]
    [InlineData(100_000_000)]
    [InlineData(130)]
    public void AWrongHeaderLengthIsRefusedWithoutTakingMemory(ulong length)
    {
        byte[] file = SafetensorsBytes.Make(Encoding.UTF8.GetBytes(Good), new byte[12], length);
        foreach (Stream stream in (Stream[])[new MemoryStream(file), new ForwardStream(file)])
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            WeightFileException error = Assert.Throws<WeightFileException>(() => Safetensors.Read(stream));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
            Assert.Contains(length.ToString(CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AHugeTensorOnAStreamOfUnknownLengthTakesNoMemory()
    {
        byte[] file = SafetensorsBytes.Make(Tensor("F32", "[2000000000]", "[0,8000000000]"), 4);
        long before = GC.GetAllocatedBytesForCurrentThread();

        WeightFileException error = Assert.Throws<WeightFileException>(() => Safetensors.Read(new ForwardStream(file)));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Contains("ends within the data of the tensor 'a'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnyChangedBitOfTheHeaderIsReadOrRefusedButNeverCrashes()
    {
        byte[] whole = SafetensorsBytes.Make(Good, 12);
        int refused = 0;
        for (int bit = 0; bit < 8 * (8 + Good.Length); bit++)
        {
            byte[] changed = [.. whole];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                Safetensors.Read(new MemoryStream(changed));
            }
            catch (WeightFileException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 700, 8 * (8 + Good.Length));
    }

    private static string Tensor(string type, string shape, string offsets) =>
        $$$"""{"a":{"dtype":"{{{type}}}","shape":{{{shape}}},"data_offsets":{{{offsets}}} } }""";
}
