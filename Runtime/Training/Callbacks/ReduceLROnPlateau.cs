namespace ModelGen;

/// <summary>
/// Multiplies the learning rate by a factor when a value has stopped improving; the rate becomes the series <c>learning_rate</c>.
/// Semantics: <c>keras/src/callbacks/reduce_lr_on_plateau.py</c>.
/// </summary>
public sealed class ReduceLROnPlateau : Callback
{
    private MonitoredValue _monitored;
    private double _best;
    private int _wait;
    private int _cooling;

    /// <summary>The value that is watched.</summary>
    public string Monitor { get; init; } = "val_loss";

    /// <summary>What the rate is multiplied by; below 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double Factor
    {
        get;
        init => field = value is > 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Factor), value, "Factor lies between 0 and 1.");
    } = 0.1;

    /// <summary>How many epochs without improvement are waited for.</summary>
    public int Patience { get; init; } = 10;

    /// <summary>Which way the value gets better.</summary>
    public MonitorMode Mode { get; init; }

    /// <summary>A change counts as an improvement only when it is larger than this.</summary>
    public double MinDelta { get; init; } = 1e-4;

    /// <summary>How many epochs after a reduction are not counted.</summary>
    public int Cooldown { get; init; }

    /// <summary>The rate is not reduced below this.</summary>
    public double MinLearningRate { get; init; }

    /// <inheritdoc/>
    public override void OnTrainBegin()
    {
        _monitored = new MonitoredValue(nameof(ReduceLROnPlateau), Monitor, Mode, SeriesNames);
        _best = _monitored.Worst;
        _wait = 0;
        _cooling = 0;
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, TrainingLogs logs)
    {
        double value = logs[Monitor];
        if (_cooling > 0)
        {
            _cooling--;
            _wait = 0;
        }

        if (_monitored.IsBetter(value, _best, MinDelta))
        {
            _best = value;
            _wait = 0;
        }
        else if (_cooling == 0 && ++_wait >= Patience && Model.LearningRate > MinLearningRate)
        {
            Model.LearningRate = Math.Max(Model.LearningRate * Factor, MinLearningRate);
            _cooling = Cooldown;
            _wait = 0;
        }
    }
}
