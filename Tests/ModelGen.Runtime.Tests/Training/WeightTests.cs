using Xunit;

namespace ModelGen.Tests;

public sealed class WeightTests
{
    [Fact]
    public void TheSeedDecidesTheWeights()
    {
        Perceptron one = new(5, 37, 3, seed: 4);
        Perceptron same = new(5, 37, 3, seed: 4);
        Perceptron other = new(5, 37, 3, seed: 5);
        Assert.Equal(one.GetWeight("dense.kernel"), same.GetWeight("dense.kernel"));
        Assert.NotEqual(one.GetWeight("dense.kernel"), other.GetWeight("dense.kernel"));
        Assert.NotEqual(new Perceptron(5, 37, 3, seed: null).Seed, new Perceptron(5, 37, 3, seed: null).Seed);
        Assert.All(one.GetWeight("dense.bias"), value => Assert.Equal(0, value));
    }

    [Fact]
    public void AreRowMajorWhateverTheirPlace()
    {
        Perceptron model = new(5, 37, 3);
        float[] kernel = [.. Enumerable.Range(1, 5 * 37).Select(i => (float)i)];
        model.SetWeight("dense.kernel", kernel);
        Assert.Equal(kernel, model.GetWeight("dense.kernel"));
        Assert.Equal(["dense.kernel", "dense.bias", "dense_1.kernel", "dense_1.bias"], model.WeightNames);

        // Row 2, column 33 lies in the second panel, which is 16 wide.
        Assert.Equal(kernel[2 * 37 + 33], model.Parameters.Span[5 * 32 + 2 * 16 + 1]);
    }

    [Fact]
    public void NamesAndLengthsAreChecked()
    {
        Perceptron model = new(5, 37, 3);
        ArgumentException error = Assert.Throws<ArgumentException>(() => model.GetWeight("dense.kernels"));
        Assert.Contains("dense.kernel, dense.bias, dense_1.kernel, dense_1.bias", error.Message);
        error = Assert.Throws<ArgumentException>(() => model.SetWeight("dense.bias", new float[36]));
        Assert.Contains("(37), 37 values; 36 were given", error.Message);
    }

    [Fact]
    public void AllAreSetOrNone()
    {
        Perceptron model = new(5, 37, 3);
        float[] before = model.GetWeight("dense.kernel");
        Dictionary<string, float[]> values = model.WeightNames.ToDictionary(name => name, name => new float[model.GetWeight(name).Length]);
        values["dense_1.bias"] = new float[2];
        Assert.Throws<ArgumentException>(() => model.SetAllWeights(values));
        values.Remove("dense_1.bias");
        Assert.Throws<ArgumentException>(() => model.SetAllWeights(values));
        Assert.Equal(before, model.GetWeight("dense.kernel"));
        values["dense_1.bias"] = [1, 2, 3];
        model.SetAllWeights(values);
        Assert.Equal([1, 2, 3], model.GetWeight("dense_1.bias"));
    }

    [Fact]
    public unsafe void BuffersAreAlignedAndHaveRoomBehind()
    {
        for (int length = 0; length < 100; length++)
        {
            AlignedBuffer buffer = new(length);
            Assert.Equal(0, (nint)buffer.Pointer % 64);
            Assert.Equal(length, buffer.Length);
            buffer.Span.Fill(1);
            new Span<float>(buffer.Pointer + length, 16).Fill(2);
        }

        Assert.Throws<OutOfMemoryException>(() => new AlignedBuffer(nint.MaxValue));
    }

    [Fact]
    public void CopiesTheWeightsOfAnotherModelOrNone()
    {
        Perceptron from = new(3, 4, 2, seed: 1), to = new(3, 4, 2, seed: 2), other = new(3, 5, 2, seed: 3);
        Assert.NotEqual(from.GetWeight("dense.kernel"), to.GetWeight("dense.kernel"));
        to.CopyWeightsFrom(from);
        Assert.All(from.WeightNames, name => Assert.Equal(from.GetWeight(name), to.GetWeight(name)));
        ArgumentException error = Assert.Throws<ArgumentException>(() => to.CopyWeightsFrom(other));
        Assert.Contains("'dense.kernel' has shape (3, 5), expected (3, 4); 'dense.bias' has shape (5), expected (4); ", error.Message, StringComparison.Ordinal);
        Assert.All(from.WeightNames, name => Assert.Equal(from.GetWeight(name), to.GetWeight(name)));
        Assert.Throws<ArgumentNullException>(() => to.CopyWeightsFrom(null!));
    }
}
