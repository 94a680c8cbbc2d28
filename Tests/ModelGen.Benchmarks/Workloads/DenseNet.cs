namespace ModelGen.Benchmarks.Workloads;

/// <summary>A stack of dense layers with ReLU between them.</summary>
/// <param name="Sizes">The widths, from the input to the output.</param>
/// <param name="Classifies">Softmax at the end and sparse categorical crossentropy; otherwise linear and mean squared error.</param>
internal sealed record DenseNet(int[] Sizes, bool Classifies)
{
    public string Name => string.Join('-', Sizes);

    public int Inputs => Sizes[0];

    public int Outputs => Sizes[^1];

    public int Layers => Sizes.Length - 1;

    /// <summary>Multiply-adds of one sample's forward pass.</summary>
    public long MultiplyAdds => Enumerable.Range(0, Layers).Sum(layer => (long)Sizes[layer] * Sizes[layer + 1]);

    /// <summary>The bytes of all weights: what one prediction has to read.</summary>
    public long WeightBytes => sizeof(float) * (MultiplyAdds + Sizes.Skip(1).Sum());

    /// <summary>The weights that every program starts from.</summary>
    public DenseWeights InitialWeights()
    {
        var random = new Random(20240229);
        var kernels = new float[Layers][];
        var biases = new float[Layers][];
        for (int layer = 0; layer < Layers; layer++)
        {
            (int inputs, int units) = (Sizes[layer], Sizes[layer + 1]);
            float limit = MathF.Sqrt(6f / (inputs + units));
            kernels[layer] = Uniform(random, inputs * units, limit);
            biases[layer] = Uniform(random, units, 0.1f);
        }

        return new DenseWeights(kernels, biases);
    }

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

    private static float[] Uniform(Random random, int count, float limit)
    {
        var values = new float[count];
        foreach (ref float value in values.AsSpan())
        {
            value = limit * (2f * random.NextSingle() - 1f);
        }

        return values;
    }
}

/// <summary>The weights of a <see cref="DenseNet"/>: kernels as (inputs, units), row-major, and biases.</summary>
internal sealed record DenseWeights(float[][] Kernels, float[][] Biases);
