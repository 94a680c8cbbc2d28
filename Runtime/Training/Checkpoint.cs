using System.Globalization;

namespace ModelGen;

/// <summary>Reads and writes the state of a training.</summary>
internal static class Checkpoint
{
    private const string Key = "modelgen.checkpoint";
    private const string Version = "1";
    private const string StatePrefix = "optimizer.";

    public static void Save(Trainer trainer, string path)
    {
        Model model = trainer.Model;
        List<NamedTensor> tensors = model.CollectWeights();
        foreach ((WeightInfo weight, OptimizerState state) in States(trainer))
        {
            float[] values = new float[weight.Count];
            WeightStorage.Read(weight, state.Values, values);
            tensors.Add(new NamedTensor(NameOf(weight, state), weight.Shape, values));
        }

        Dictionary<string, string> metadata = new()
        {
            [Key] = Version,
            ["model"] = model.Info.Name,
            ["optimizer"] = trainer.Optimizer.GetType().Name,
            ["steps"] = trainer.Optimizer.Steps.ToString(CultureInfo.InvariantCulture),
            ["epoch"] = trainer.Epoch.ToString(CultureInfo.InvariantCulture),
            ["position"] = trainer.Position.ToString(CultureInfo.InvariantCulture),
            ["random"] = trainer.Random.ToString(),
            ["epoch_random"] = trainer.EpochRandom.ToString(),
        };
        if (trainer.Optimizer.FixedRate is { } rate)
        {
            metadata["learning_rate"] = rate.ToString("R", CultureInfo.InvariantCulture);
        }

        Safetensors.Write(path, tensors, metadata);
    }

    public static void Load(Trainer trainer, string path)
    {
        SafetensorsFile file = Safetensors.Read(path);
        if (!file.Metadata.TryGetValue(Key, out string? version) || version != Version)
        {
            throw new WeightFileException(
                path, version is null
                    ? "It holds weights, but no state of a training; Model.Load reads it."
                    : $"It is a checkpoint of version {version}; this reads version {Version}.");
        }

        Check(path, file, "model", trainer.Model.Info.Name);
        Check(path, file, "optimizer", trainer.Optimizer.GetType().Name);
        long steps = Number(path, file, "steps", long.MaxValue - 1);
        int epoch = (int)Number(path, file, "epoch", int.MaxValue);
        int position = (int)Number(path, file, "position", int.MaxValue);
        RandomState random = Random(path, file, "random");
        RandomState epochRandom = Random(path, file, "epoch_random");
        double? rate = file.Metadata.ContainsKey("learning_rate") ? Rate(path, file) : null;
        float[][] weights = [.. trainer.Model.Info.Weights.Select(weight => Values(path, file, weight.Name, weight.Shape))];
        float[][] states = [.. States(trainer).Select(pair => Values(path, file, NameOf(pair.Weight, pair.State), pair.Weight.Shape))];

        // Nothing can fail from here on.
        foreach ((WeightInfo weight, float[] values) in trainer.Model.Info.Weights.Zip(weights))
        {
            WeightStorage.Write(weight, trainer.Model.Parameters, values);
        }

        foreach (((WeightInfo weight, OptimizerState state), float[] values) in States(trainer).Zip(states))
        {
            WeightStorage.Write(weight, state.Values, values);
        }

        trainer.Optimizer.Restore(steps, rate);
        trainer.Epoch = epoch;
        trainer.Position = position;
        trainer.Random = random;
        trainer.EpochRandom = epochRandom;
    }

    /// <summary>Whether a tensor is the optimizer's, not a weight of the model.</summary>
    public static bool IsState(SafetensorsFile file, string name) =>
        file.Metadata.ContainsKey(Key) && name.StartsWith(StatePrefix, StringComparison.Ordinal);

    private static IEnumerable<(WeightInfo Weight, OptimizerState State)> States(Trainer trainer) =>
        from state in trainer.Optimizer.States
        from weight in trainer.Model.Info.Weights
        where weight.Trainable
        select (weight, state);

    private static string NameOf(WeightInfo weight, OptimizerState state) => $"{StatePrefix}{state.Name}.{weight.Name}";

    private static float[] Values(string path, SafetensorsFile file, string name, Shape shape)
    {
        if (!file.Tensors.TryGetValue(name, out NamedTensor? tensor))
        {
            throw new WeightFileException(path, $"The tensor '{name}' {shape} is missing.", name);
        }

        string? problem = tensor.Shape != shape
            ? $"has the shape {tensor.Shape}; {shape} is needed"
            : Model.FindNotFinite(tensor.Values);
        return problem is null ? tensor.Values : throw new WeightFileException(path, $"The tensor '{name}' {problem}.", name);
    }

    private static string Text(string path, SafetensorsFile file, string key) => file.Metadata.TryGetValue(key, out string? text)
        ? text
        : throw new WeightFileException(path, $"The checkpoint does not say '{key}'.");

    private static void Check(string path, SafetensorsFile file, string key, string expected)
    {
        string found = Text(path, file, key);
        if (found != expected)
        {
            throw new WeightFileException(path, $"The checkpoint is of the {key} {found}; it should be {expected}.");
        }
    }

    private static long Number(string path, SafetensorsFile file, string key, long most)
    {
        string text = Text(path, file, key);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number <= most
            ? number
            : throw new WeightFileException(path, $"The checkpoint says {key} = '{text}', which is not a number from 0 to {most}.");
    }

    private static double Rate(string path, SafetensorsFile file)
    {
        string text = Text(path, file, "learning_rate");
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double rate) && rate >= 0 && double.IsFinite(rate)
            ? rate
            : throw new WeightFileException(path, $"The checkpoint says learning_rate = '{text}', which is not a rate.");
    }

    private static RandomState Random(string path, SafetensorsFile file, string key)
    {
        try
        {
            return RandomState.Parse(Text(path, file, key));
        }
        catch (FormatException exception)
        {
            throw new WeightFileException(path, $"The checkpoint's '{key}' is damaged.", innerException: exception);
        }
    }
}
