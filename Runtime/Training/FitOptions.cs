namespace ModelGen;

/// <summary>How <c>Fit</c> trains. Names and defaults are those of Keras 3's <c>fit</c>.</summary>
public sealed record FitOptions
{
    /// <summary>The number of the last epoch; each goes once through the data.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>The number of samples of a step.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Whether each epoch takes the samples in another order.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>The share of the data that is kept for validation: its last samples, before any shuffling. From 0 to below 1.</summary>
    public double ValidationSplit { get; init; }

    /// <summary>Data on which each epoch is validated; takes the place of <see cref="ValidationSplit"/>.</summary>
    public ValidationData? ValidationData { get; init; }

    /// <summary>What each sample counts in the loss; empty for 1 each.</summary>
    public ReadOnlyMemory<float> SampleWeight { get; init; }

    /// <summary>What samples of a class count in the loss, by the number of the class; 1 for one that is not there. Null for 1 each.</summary>
    public IReadOnlyDictionary<int, double>? ClassWeight { get; init; }

    /// <summary>
    /// Whether sample and class weights count in the metrics too, as in Keras' <c>weighted_metrics</c>; else only in the loss.
    /// </summary>
    public bool WeightMetrics { get; init; }

    /// <summary>What is called while it trains, in this order.</summary>
    public IReadOnlyList<Callback> Callbacks { get; init; } = [];

    /// <summary>
    /// Stops between two steps; callbacks end as usual (<see cref="EarlyStopping"/> restores the best weights), then <c>Fit</c> throws an
    /// <see cref="OperationCanceledException"/>.
    /// </summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Is told some ten times a second, and at the end of each epoch, how far training has come.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <summary>Whether progress is shown on the console: a bar, or one line for each epoch where output goes to a file.</summary>
    public bool Verbose { get; init; }

    /// <summary>
    /// Whether Ctrl+C stops training after the current step, with everything in order, instead of ending the process; a second one ends it.
    /// Null stands for <see cref="Verbose"/>.
    /// </summary>
    public bool? StopOnCtrlC { get; init; }

    /// <summary>The number of the first epoch, from 0; with <see cref="Epochs"/> 10 and this 4, epochs 4 to 9 are trained.</summary>
    public int InitialEpoch { get; init; }

    /// <summary>Trains with this optimizer, from here on, and not with the one of <c>[Compile]</c>; null to leave it.</summary>
    public OptimizerAlgorithm? Optimizer { get; init; }

    /// <summary>Gives the optimizer this schedule from here on; null to leave it.</summary>
    public LearningRateSchedule? LearningRateSchedule { get; init; }

    /// <summary>
    /// A file of <see cref="Model.SaveCheckpoint"/>, or of <see cref="ModelCheckpoint.SaveTrainingState"/>, from which training goes on: with
    /// the same data and options the weights become the same bits as if it had never stopped. Null to start where the model is.
    /// </summary>
    public string? Resume { get; init; }
}
