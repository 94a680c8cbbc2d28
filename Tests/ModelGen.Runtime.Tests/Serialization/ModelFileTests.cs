using System.Text;
using Xunit;

namespace ModelGen.Tests;

public class ModelFileTests
{
    [Fact]
    public void SavedWeightsAreLoadedBitForBit()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("two-layer.safetensors");
        BareModel saved = Make(1);
        BareModel loaded = Make(2);
        Assert.NotEqual(saved.GetWeight("dense.kernel"), loaded.GetWeight("dense.kernel"));

        saved.Save(path);
        loaded.Load(path);

        AssertSameWeights(saved, loaded);
        SafetensorsFile file = Safetensors.Read(path);
        Assert.Equal(["dense.kernel", "dense.bias", "dense_1.kernel", "dense_1.bias"], file.Tensors.Keys);
        Assert.Equal(new Shape(2, 16), file.Tensors["dense.kernel"].Shape);
        Assert.Equal("TwoLayer", file.Metadata["model"]);
    }

    [Fact]
    public void StreamsCarryWeightsToo()
    {
        BareModel saved = Make(1);
        BareModel loaded = Make(2);
        using MemoryStream stream = new();

        saved.Save(stream);
        stream.Position = 0;
        loaded.Load(stream);

        AssertSameWeights(saved, loaded);
    }

    [Fact]
    public void AllThatDoesNotFitIsListedAndTheModelStaysAsItWas()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("other.safetensors");
        Safetensors.Write(path,
        [
            new("dense.kernel", new Shape(16, 2), new float[32]),
            new("dense.bias", new Shape(16), [.. Enumerable.Repeat(9f, 16)]),
            new("dense_1.bias", new Shape(4), [0, 1, float.NaN, 2]),
            new("gamma", new Shape(1), [1]),
        ]);

        Cultures.RunInEach(() =>
        {
            WeightFileException error = AssertRefused(model => model.Load(path));

            Assert.Equal(
                "other.safetensors: the weights do not fit TwoLayer: 'dense.kernel' has shape (16, 2), expected (2, 16); "
                + "'dense_1.kernel' is missing, expected with shape (48, 4); 'dense_1.bias' has NaN at index 2; "
                + "'gamma' is no weight of TwoLayer.",
                error.Message);
            Assert.Equal("dense.kernel", error.TensorName);
            Assert.Equal("other.safetensors", error.FileName);
        });
    }

    [Fact]
    public void AnF64BeyondTheRangeOfF32IsRefused()
    {
        ModelInfo info = TestModels.Make("One", [1], "Dense 1");
        string header = """
            {"dense.kernel":{"dtype":"F64","shape":[1,1],"data_offsets":[0,8]},
            "dense.bias":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}
            """;
        byte[] file = SafetensorsBytes.Make(header.Trim(), [.. BitConverter.GetBytes(1e300), 0, 0, 0, 0]);
        BareModel model = new(info, 1);

        WeightFileException error = Assert.Throws<WeightFileException>(() => model.Load(new MemoryStream(file)));

        Assert.Contains("the stream: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("'dense.kernel' has an infinite value at index 0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedFileLeavesTheModelAsItWas()
    {
        using MemoryStream stream = new();
        Make(3).Save(stream);
        byte[] whole = stream.ToArray();
        foreach (int length in (int[])[0, 7, 8, 100, whole.Length - 1])
        {
            AssertRefused(model => model.Load(new MemoryStream(whole[..length])));
        }

        AssertRefused(model => model.Load(new MemoryStream([.. whole, 1])));
        AssertRefused(model => model.Load(new MemoryStream(Encoding.UTF8.GetBytes("no weights at all"))));
    }

    [Fact]
    public void WeightsThatAreNotFiniteAreNotSavedOverGoodOnes()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("model.safetensors");
        BareModel model = Make(1);
        model.Save(path);
        byte[] before = File.ReadAllBytes(path);
        model.SetWeight("dense.bias", [.. Enumerable.Repeat(0f, 15), float.PositiveInfinity]);

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => model.Save(path));

        Assert.Contains("'dense.bias' has an infinite value at index 15", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void AModelWithoutWeightsIsSavedAndLoaded()
    {
        BareModel model = new(TestModels.Make("Plain", [3], "ReLU"));
        using MemoryStream stream = new();

        model.Save(stream);
        stream.Position = 0;
        model.Load(stream);

        Assert.Equal(stream.Length, stream.Position);
    }

    private static BareModel Make(int seed)
    {
        ModelInfo info = TestModels.Make("TwoLayer", [3, 2], "Dense 16", "ReLU", "Flatten", "Dense 4");
        LayerInfo[] layers = [.. info.Layers.Select(layer => layer with { Weights = [.. layer.Weights.Select(Random)] })];
        return new BareModel(info with { Layers = layers }, seed);

        static WeightInfo Random(WeightInfo weight) => weight with { Initializer = Initializer.RandomNormal };
    }

    private static void AssertSameWeights(Model expected, Model actual) =>
        Assert.All(expected.WeightNames, name => Assert.Equal(expected.GetWeight(name), actual.GetWeight(name)));

    private static WeightFileException AssertRefused(Action<Model> load)
    {
        BareModel model = Make(5);

        WeightFileException error = Assert.Throws<WeightFileException>(() => load(model));

        AssertSameWeights(Make(5), model);
        return error;
    }
}
