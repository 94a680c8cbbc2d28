namespace ModelGen;

/// <summary>What <c>Evaluate</c> measured.</summary>
public sealed class EvaluationResult
{
    private readonly TrainingLogs _logs = new();

    internal EvaluationResult(double loss, MetricSet metrics)
    {
        Loss = loss;
        _logs.Set("loss", loss);
        metrics.AddTo(_logs, "");
    }

    /// <summary>The mean loss over all samples, with penalties.</summary>
    public double Loss { get; }

    /// <summary>The loss and the metrics by Keras' names: <c>loss</c>, <c>accuracy</c>, ...</summary>
    public IReadOnlyDictionary<string, double> Values => _logs;

    /// <summary>A metric by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this name.</exception>
    public double this[string name] => _logs[name];

    /// <summary>All values: <c>loss 0.2134  accuracy 0.9371</c>.</summary>
    public override string ToString() => _logs.ToString();
}
