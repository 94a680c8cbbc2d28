namespace ModelGen;

/// <summary>Saves the model after each epoch, or after each that is the best so far.</summary>
/// <param name="path">
/// The file, replaced in one step; <c>{epoch}</c> (from 1) and values such as <c>{val_loss:0.000}</c> are filled in, so that each epoch
/// can have its own.
/// </param>
/// <example>
/// <code>
/// new ModelCheckpoint("best.safetensors") { SaveBestOnly = true }
/// new ModelCheckpoint("run-{epoch:00}.safetensors") { SaveTrainingState = true }     // Fit(..., Resume = "run-07.safetensors")
/// </code>
/// </example>
public sealed class ModelCheckpoint(string path) : Callback
{
    private MonitoredValue _monitored;
    private double _best;

    /// <summary>The value that tells which epoch is the best.</summary>
    public string Monitor { get; init; } = "val_loss";

    /// <summary>Whether only epochs are saved that are better than all before.</summary>
    public bool SaveBestOnly { get; init; }

    /// <summary>Which way the value gets better.</summary>
    public MonitorMode Mode { get; init; }

    /// <summary>Whether the optimizer's state and the random numbers are saved too, so that <see cref="FitOptions.Resume"/> can go on.</summary>
    public bool SaveTrainingState { get; init; }

    /// <inheritdoc/>
    public override void OnTrainBegin()
    {
        if (SaveBestOnly)
        {
            _monitored = new MonitoredValue(nameof(ModelCheckpoint), Monitor, Mode, SeriesNames);
            _best = _monitored.Worst;
        }
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, TrainingLogs logs)
    {
        if (SaveBestOnly)
        {
            if (!_monitored.IsBetter(logs[Monitor], _best))
            {
                return;
            }

            _best = logs[Monitor];
        }

        string file = PathPattern.Format(path, epoch, logs);
        if (SaveTrainingState)
        {
            Model.SaveCheckpoint(file);
        }
        else
        {
            Model.Save(file);
        }
    }
}
