namespace ModelGen;

/// <summary>
/// Ends training when a value has stopped improving, and goes back to the weights of the best epoch.
/// Semantics: <c>keras/src/callbacks/early_stopping.py</c>, but the best weights are restored unless <see cref="RestoreBestWeights"/> is false.
/// </summary>
/// <example>
/// <code>
/// model.Fit(x, y, new FitOptions { Epochs = 100, ValidationSplit = 0.2, Callbacks = [new EarlyStopping { Patience = 3 }] });
/// </code>
/// </example>
public sealed class EarlyStopping : Callback
{
    private MonitoredValue _monitored;
    private float[]? _bestWeights;
    private double _best;
    private int _wait;

    /// <summary>The value that is watched.</summary>
    public string Monitor { get; init; } = "val_loss";

    /// <summary>A change counts as an improvement only when it is larger than this.</summary>
    public double MinDelta { get; init => field = Math.Abs(value); }

    /// <summary>How many epochs without improvement are waited for.</summary>
    public int Patience { get; init; }

    /// <summary>Which way the value gets better.</summary>
    public MonitorMode Mode { get; init; }

    /// <summary>A value that has to be beaten for the waiting to start again; null for none.</summary>
    public double? Baseline { get; init; }

    /// <summary>Whether the weights of the best epoch are restored at the end, however training ends. True unless set, other than in Keras.</summary>
    public bool RestoreBestWeights { get; init; } = true;

    /// <summary>How many epochs are not looked at.</summary>
    public int StartFromEpoch { get; init; }

    /// <summary>The epoch with the best value, from 0; null before there is one.</summary>
    public int? BestEpoch { get; private set; }

    /// <summary>The epoch after which this ended training, from 0; null when it did not.</summary>
    public int? StoppedEpoch { get; private set; }

    /// <inheritdoc/>
    public override void OnTrainBegin()
    {
        _monitored = new MonitoredValue(nameof(EarlyStopping), Monitor, Mode, SeriesNames);
        _best = _monitored.Worst;
        _bestWeights = null;
        _wait = 0;
        BestEpoch = null;
        StoppedEpoch = null;
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, TrainingLogs logs)
    {
        if (epoch < StartFromEpoch)
        {
            return;
        }

        double value = logs[Monitor];
        bool better = _monitored.IsBetter(value, _best, MinDelta);
        if (better || BestEpoch is null)
        {
            BestEpoch = epoch;
            KeepWeights();
        }

        _wait++;
        if (better)
        {
            _best = value;
            if (Baseline is not { } baseline || _monitored.IsBetter(value, baseline, MinDelta))
            {
                _wait = 0;
            }
        }
        else if (_wait >= Patience && epoch > 0)
        {
            StoppedEpoch = epoch;
            StopTraining();
        }
    }

    /// <inheritdoc/>
    public override void OnTrainEnd()
    {
        _bestWeights?.CopyTo(Model.Parameters.Span);
        _bestWeights = null;
    }

    private void KeepWeights()
    {
        if (RestoreBestWeights)
        {
            _bestWeights ??= new float[Model.Parameters.Length];
            Model.Parameters.Span.CopyTo(_bestWeights);
        }
    }
}
