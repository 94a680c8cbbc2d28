using System.Diagnostics.CodeAnalysis;

namespace ModelGen;

public abstract partial class Model
{
    private readonly Dictionary<string, WeightInfo> _weights;

    /// <summary>The parameter buffer.</summary>
    internal AlignedBuffer Parameters { get; }

    /// <summary>The names of all weights in the layers' order: <c>dense.kernel</c>, <c>dense.bias</c>, ...</summary>
    public IReadOnlyList<string> WeightNames { get; }

    /// <summary>A copy of a weight's values, row-major in Keras' layout: <c>(in, units)</c> for a dense kernel.</summary>
    /// <param name="name">The name of the layer and of the weight: <c>dense.kernel</c>.</param>
    /// <exception cref="ArgumentException">There is no such weight.</exception>
    public float[] GetWeight(string name) => ReadWeight(FindWeight(name));

    /// <summary>Sets a weight's values; not while another thread predicts or trains.</summary>
    /// <param name="name">The name of the layer and of the weight: <c>dense.kernel</c>.</param>
    /// <param name="values">All its values, row-major in Keras' layout.</param>
    /// <exception cref="ArgumentException">There is no such weight, or it has another number of values.</exception>
    public void SetWeight(string name, ReadOnlySpan<float> values)
    {
        WeightInfo weight = FindWeight(name);
        CheckWeight(weight, values.Length);
        WeightStorage.Write(weight, Parameters, values);
    }

    /// <summary>A copy of a weight's values, row-major.</summary>
    internal float[] ReadWeight(WeightInfo weight)
    {
        float[] values = new float[weight.Count];
        WeightStorage.Read(weight, Parameters, values);
        return values;
    }

    /// <summary>Sets all weights; checks everything first, so that a mistake leaves the model as it was.</summary>
    /// <param name="values">Row-major values by the weight's name.</param>
    /// <exception cref="ArgumentException">A weight is missing, unknown, or has another number of values.</exception>
    internal void SetAllWeights(IReadOnlyDictionary<string, float[]> values)
    {
        foreach ((string name, float[] given) in values)
        {
            CheckWeight(FindWeight(name), given.Length);
        }

        foreach (WeightInfo weight in Info.Weights)
        {
            if (!values.ContainsKey(weight.Name))
            {
                throw new ArgumentException($"The values of '{weight.Name}' {weight.Shape} of {Info.Name} are missing.", nameof(values));
            }
        }

        foreach (WeightInfo weight in Info.Weights)
        {
            WeightStorage.Write(weight, Parameters, values[weight.Name]);
        }
    }

    private WeightInfo FindWeight([NotNull] string? name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _weights.TryGetValue(name, out WeightInfo? weight)
            ? weight
            : throw new ArgumentException(
                $"{Info.Name} has no weight '{name}'. " + (_weights.Count == 0 ? "It has none." : $"It has {string.Join(", ", WeightNames)}."),
                nameof(name));
    }

    private void CheckWeight(WeightInfo weight, int given)
    {
        if (given != weight.Count)
        {
            throw new ArgumentException(
                $"'{weight.Name}' of {Info.Name} has the shape {weight.Shape}, {weight.Count} values; {given} were given.", "values");
        }
    }

    private void InitializeWeights()
    {
        RandomState random = new((ulong)Seed);
        foreach (WeightInfo weight in Info.Weights)
        {
            float[] values = new float[weight.Count];
            Initializers.Fill(weight, values, ref random);
            WeightStorage.Write(weight, Parameters, values);
        }
    }
}
