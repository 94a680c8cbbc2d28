using ModelGen.Benchmarks.Contestants;
using static TorchSharp.torch;

namespace ModelGen.Benchmarks.Workloads;

/// <summary>A network that every program implements: its sizes, its initial weights, and how each program builds it.</summary>
internal abstract record Net
{
    public abstract string Name { get; }

    /// <summary>The axes of one sample.</summary>
    public abstract int[] InputShape { get; }

    /// <summary>The values of one prediction.</summary>
    public abstract int Outputs { get; }

    /// <summary>Softmax at the end and sparse categorical crossentropy; otherwise linear and mean squared error.</summary>
    public virtual bool Classifies => false;

    /// <summary>Multiply-adds of one sample's forward pass.</summary>
    public abstract long MultiplyAdds { get; }

    /// <summary>Those of the layer that needs no gradient by its input.</summary>
    public virtual long FirstLayerMultiplyAdds => 0;

    public int Inputs => InputShape.Aggregate(1, (product, axis) => product * axis);

    /// <summary>The weights that every program starts from: Keras' names and shapes.</summary>
    public abstract IReadOnlyList<NamedWeight> Weights { get; }

    /// <summary>The bytes of all weights: what one prediction has to read.</summary>
    public long WeightBytes => Weights.Sum(weight => (long)weight.Values.Length * sizeof(float));

    /// <summary>The generated model, with weights of its own.</summary>
    public abstract Model CreateModel(Work work);

    /// <summary>TorchSharp's, with the weights, from samples as <see cref="TorchSamples"/> has them to what comes before a softmax.</summary>
    public abstract nn.Module<Tensor, Tensor> CreateTorch();

    /// <summary>The samples in the layout that TorchSharp likes best.</summary>
    public virtual Tensor TorchSamples(int batch) => tensor(Samples(batch), [batch, .. InputShape.Select(axis => (long)axis)]);

    /// <summary>Writes ONNX' nodes and weights, from input to output.</summary>
    public abstract void WriteOnnx(OnnxGraph graph, int batch);

    /// <summary>The samples in the layout that ONNX' operators want, and their axes.</summary>
    public virtual (float[] Values, int[] Shape) OnnxSamples(int batch) => (Samples(batch), [batch, .. InputShape]);

    /// <summary>The axes of ONNX' output.</summary>
    public virtual long[] OnnxOutputShape(int batch) => [batch, Outputs];

    /// <summary>Samples between −1 and 1 (batch × inputs).</summary>
    public float[] Samples(int batch) => Uniform(new Random(1), batch * Inputs, 1f);

    /// <summary>Class numbers (batch), or values between −1 and 1 (batch × outputs).</summary>
    public float[] Targets(int batch)
    {
        var random = new Random(2);
        return Classifies
            ? Enumerable.Range(0, batch).Select(_ => (float)random.Next(Outputs)).ToArray()
            : Uniform(random, batch * Outputs, 1f);
    }

    public float[] Weight(string name) => Weights.First(weight => weight.Name == name).Values;

    protected static float[] Uniform(Random random, int count, float limit)
    {
        var values = new float[count];
        foreach (ref float value in values.AsSpan())
        {
            value = limit * (2f * random.NextSingle() - 1f);
        }

        return values;
    }
}

/// <summary>A weight by its name in the generated model.</summary>
internal sealed record NamedWeight(string Name, int[] Shape, float[] Values);
