using System.Globalization;

namespace ModelGen;

/// <summary>Writes a line with all values after each epoch to a CSV file, which begins with a line of their names.</summary>
/// <param name="path">The file; it is replaced unless <see cref="Append"/> is set.</param>
public sealed class CsvLogger(string path) : Callback
{
    /// <summary>What stands between values.</summary>
    public string Separator { get; init; } = ",";

    /// <summary>Whether lines are added to a file that exists.</summary>
    public bool Append { get; init; }

    /// <inheritdoc/>
    public override void OnTrainBegin()
    {
        if (!Append || !File.Exists(path) || new FileInfo(path).Length == 0)
        {
            File.WriteAllText(path, string.Join(Separator, SeriesNames.Prepend("epoch")) + "\n");
        }
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, TrainingLogs logs)
    {
        IEnumerable<string> values = SeriesNames.Select(name => logs[name].ToString("R", CultureInfo.InvariantCulture));
        File.AppendAllText(path, string.Join(Separator, values.Prepend(epoch.ToString(CultureInfo.InvariantCulture))) + "\n");
    }
}
