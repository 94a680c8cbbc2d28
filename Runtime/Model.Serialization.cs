namespace ModelGen;

public abstract partial class Model
{
    /// <summary>
    /// Saves all weights as a safetensors file. It is written beside <paramref name="path"/>, brought to the disk and then renamed, so
    /// that at any time there is either the old file or the new one.
    /// </summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <exception cref="InvalidOperationException">A weight is NaN or infinite; the old file is kept.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => Safetensors.Write(path, CollectWeights(), WeightFileMetadata());

    /// <summary>Writes all weights to a stream in the format of a safetensors file.</summary>
    /// <param name="stream">Where to; it is left open.</param>
    /// <exception cref="InvalidOperationException">A weight is NaN or infinite; nothing is written.</exception>
    public void Save(Stream stream) => Safetensors.Write(stream, CollectWeights(), WeightFileMetadata());

    /// <summary>
    /// Loads all weights from a safetensors file. Names, shapes and values are checked first: if anything does not fit, the model stays as
    /// it was. Not while another thread predicts or trains.
    /// </summary>
    /// <param name="path">
    /// A file with the weights of this model, each as F32, F16, BF16 or F64 in Keras' layout; of a checkpoint the weights are taken.
    /// </param>
    /// <exception cref="WeightFileException">It is damaged, or does not fit the model; the message lists all that does not.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public void Load(string path)
    {
        SafetensorsFile file = Safetensors.Read(path);
        SetWeights(file, Path.GetFileName(path));
    }

    /// <summary>Loads all weights from what is left of a stream, as <see cref="Load(string)"/> does from a file.</summary>
    /// <param name="stream">Where from; it is left open, at its end.</param>
    /// <exception cref="WeightFileException">It is damaged, or does not fit the model; the message lists all that does not.</exception>
    public void Load(Stream stream)
    {
        SafetensorsFile file = Safetensors.Read(stream);
        SetWeights(file, SafetensorsReader.NameOf(stream));
    }

    private Dictionary<string, string> WeightFileMetadata() => new() { ["model"] = Info.Name };

    /// <summary>The weights to save. One that is not finite would be refused on loading; better the last good file is kept.</summary>
    internal List<NamedTensor> CollectWeights()
    {
        List<NamedTensor> tensors = [];
        foreach (WeightInfo weight in Info.Weights)
        {
            float[] values = ReadWeight(weight);
            if (FindNotFinite(values) is { } problem)
            {
                throw new InvalidOperationException($"{Info.Name} was not saved: the weight '{weight.Name}' {problem}.");
            }

            tensors.Add(new NamedTensor(weight.Name, weight.Shape, values));
        }

        return tensors;
    }

    private void SetWeights(SafetensorsFile file, string fileName)
    {
        List<string> problems = [];
        string? firstTensor = null;
        foreach (WeightInfo weight in Info.Weights)
        {
            string? problem = !file.Tensors.TryGetValue(weight.Name, out NamedTensor? tensor)
                ? $"is missing, expected with shape {weight.Shape}"
                : tensor.Shape != weight.Shape ? $"has shape {tensor.Shape}, expected {weight.Shape}"
                : FindNotFinite(tensor.Values);
            Note(weight.Name, problem);
        }

        foreach (string name in file.Tensors.Keys.Where(name => !_weights.ContainsKey(name) && !Checkpoint.IsState(file, name)))
        {
            Note(name, $"is no weight of {Info.Name}");
        }

        if (problems.Count > 0)
        {
            throw new WeightFileException(fileName, $"the weights do not fit {Info.Name}: {string.Join("; ", problems)}.", firstTensor);
        }

        SetAllWeights(WeightNames.ToDictionary(name => name, name => file.Tensors[name].Values));

        void Note(string name, string? problem)
        {
            if (problem is not null)
            {
                firstTensor ??= name;
                problems.Add($"'{name}' {problem}");
            }
        }
    }

    /// <summary>What is wrong with values that are not all finite; null if they are.</summary>
    internal static string? FindNotFinite(float[] values)
    {
        int index = Array.FindIndex(values, value => !float.IsFinite(value));
        return index < 0 ? null : $"has {(float.IsNaN(values[index]) ? "NaN" : "an infinite value")} at index {index}";
    }
}
