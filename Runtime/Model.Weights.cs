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

    /// <summary>
    /// Takes over all weights of another model: of one that is declared for another length or <c>Stateful</c>, so that what was trained on
    /// whole sequences runs step by step. Not while another thread predicts or trains with this model.
    /// </summary>
    /// <param name="other">A model with the same weights, by names and shapes. It stays as it is.</param>
    /// <exception cref="ArgumentException">A weight is missing, unknown, or has another shape; the message lists all, and nothing has changed.</exception>
    public void CopyWeightsFrom(Model other)
    {
        ArgumentNullException.ThrowIfNull(other);
        string[] problems =
        [
            .. Info.Weights.Select(weight => !other._weights.TryGetValue(weight.Name, out WeightInfo? given)
                ? $"'{weight.Name}' is missing, expected with shape {weight.Shape}"
                : given.Shape != weight.Shape ? $"'{weight.Name}' has shape {given.Shape}, expected {weight.Shape}" : "")
                .Where(problem => problem.Length > 0),
            .. other.WeightNames.Where(name => !_weights.ContainsKey(name)).Select(name => $"'{name}' is no weight of {Info.Name}"),
        ];
        if (problems.Length > 0)
        {
            throw new ArgumentException($"The weights of {other.Info.Name} do not fit {Info.Name}: {string.Join("; ", problems)}.", nameof(other));
        }

        SetAllWeights(WeightNames.ToDictionary(name => name, other.GetWeight));
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
