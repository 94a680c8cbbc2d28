using System.Text;
using Xunit;

namespace ModelGen.Tests;

public class SafetensorsTests
{
    [Fact]
    public void WhatIsWrittenIsRead()
    {
        NamedTensor[] tensors =
        [
            new("dense.kernel", new Shape(2, 3), [1, -2.5f, 0, float.Epsilon, float.MaxValue, -0f]),
            new("dense.bias", new Shape(3), [1e-30f, 2, 3]),
            new("scalar", default, [7]),
            new("empty", new Shape(0, 4), []),
            new("näme \"quoted\" \u0001", new Shape(1), [8]),
        ];
        using MemoryStream stream = new();
        Safetensors.Write(stream, tensors, new Dictionary<string, string> { ["model"] = "Two\nLayer", ["å"] = "" });
        stream.Position = 0;

        SafetensorsFile file = Safetensors.Read(stream);

        Assert.Equal(tensors.Length, file.Tensors.Count);
        foreach (NamedTensor tensor in tensors)
        {
            NamedTensor read = file.Tensors[tensor.Name];
            Assert.Equal(tensor.Name, read.Name);
            Assert.Equal(tensor.Shape, read.Shape);
            Assert.Equal(tensor.Values.Select(BitConverter.SingleToInt32Bits), read.Values.Select(BitConverter.SingleToInt32Bits));
        }

        Assert.Equal(2, file.Metadata.Count);
        Assert.Equal("Two\nLayer", file.Metadata["model"]);
        Assert.Equal("", file.Metadata["å"]);
    }

    [Fact]
    public void TheBytesAreThoseOfTheFormat()
    {
        using MemoryStream stream = new();
        Safetensors.Write(stream, [new("a", new Shape(1, 2), [1, 2])], new Dictionary<string, string> { ["k"] = "v" });

        string header = """{"__metadata__":{"k":"v"},"a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}""";
        int padded = (header.Length + 7) / 8 * 8;
        byte[] expected =
        [
            (byte)padded, 0, 0, 0, 0, 0, 0, 0,
            .. Encoding.UTF8.GetBytes(header.PadRight(padded)),
            0, 0, 0x80, 0x3f, 0, 0, 0, 0x40,
        ];
        Assert.Equal(expected, stream.ToArray());
    }

    [Fact]
    public void NoTensorsMakeAFileToo()
    {
        using MemoryStream stream = new();
        Safetensors.Write(stream, []);
        stream.Position = 0;

        SafetensorsFile file = Safetensors.Read(stream);

        Assert.Empty(file.Tensors);
        Assert.Empty(file.Metadata);
    }

    [Fact]
    public void LargeTensorsSurviveBothKindsOfStream()
    {
        float[] values = [.. Enumerable.Range(0, 300_001).Select(i => i * 0.5f)];
        using MemoryStream stream = new();
        Safetensors.Write(stream, [new("first", new Shape(1), [3]), new("large", new Shape(300_001), values)]);
        stream.Position = 0;

        Assert.Equal(values, Safetensors.Read(stream).Tensors["large"].Values);
        Assert.Equal(values, Safetensors.Read(new ForwardStream(stream.ToArray())).Tensors["large"].Values);
    }

    [Fact]
    public void AStreamIsReadFromWhereItStandsAndLeftOpen()
    {
        byte[] file = SafetensorsBytes.Make("""{"a":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}""", 4);
        using MemoryStream stream = new([9, 9, 9, .. file]) { Position = 3 };

        Assert.Equal([0], Safetensors.Read(stream).Tensors["a"].Values);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void OtherFloatTypesBecomeF32()
    {
        byte[] data =
        [
            .. Doubles(0.1, -3, double.MaxValue), .. BitConverter.GetBytes(1.5f),
            .. BitConverter.GetBytes((Half)(-0.25)), .. BitConverter.GetBytes(Half.PositiveInfinity),
            0x80, 0x3f, 0x40, 0xc0, // 1 and −3: the upper halves of floats
        ];
        string header = """
            {"d":{"dtype":"F64","shape":[3],"data_offsets":[0,24]},"f":{"dtype":"F32","shape":[1],"data_offsets":[24,28]},
            "h":{"dtype":"F16","shape":[2],"data_offsets":[28,32]},"b":{"dtype":"BF16","shape":[2],"data_offsets":[32,36]}}
            """;

        SafetensorsFile file = Safetensors.Read(new MemoryStream(SafetensorsBytes.Make(header, data)));

        Assert.Equal([0.1f, -3, float.PositiveInfinity], file.Tensors["d"].Values);
        Assert.Equal([1.5f], file.Tensors["f"].Values);
        Assert.Equal([-0.25f, float.PositiveInfinity], file.Tensors["h"].Values);
        Assert.Equal([1f, -3f], file.Tensors["b"].Values);
        Assert.Equal(["d", "f", "h", "b"], file.Tensors.Keys);

        static IEnumerable<byte> Doubles(params double[] values) => values.SelectMany(BitConverter.GetBytes);
    }

    [Fact]
    public void TensorsMayBeDeclaredInAnyOrder()
    {
        string header = """{"b":{"data_offsets":[4,8],"shape":[1],"dtype":"F32"},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} """;
        byte[] file = SafetensorsBytes.Make(header, [.. BitConverter.GetBytes(1f), .. BitConverter.GetBytes(2f)]);

        SafetensorsFile read = Safetensors.Read(new MemoryStream(file));

        Assert.Equal([1], read.Tensors["a"].Values);
        Assert.Equal([2], read.Tensors["b"].Values);
    }

    [Fact]
    public void WhatCannotBeWrittenIsRefusedBeforeTheFileIsTouched()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("model.safetensors");
        Refused("'a'", new("a", new Shape(1), [1]), new("a", new Shape(1), [1]));
        Refused("__metadata__", new NamedTensor("__metadata__", new Shape(1), [1]));
        Refused("'a' has 3 values, its shape (2, 2)", new NamedTensor("a", new Shape(2, 2), [1, 2, 3]));
        Refused("'a' has 1 values, its shape (?)", new NamedTensor("a", new Shape(-1), [1]));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));

        void Refused(string expected, params NamedTensor[] tensors)
        {
            ArgumentException error = Assert.Throws<ArgumentException>(() => Safetensors.Write(path, tensors));
            Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        }
    }
}
