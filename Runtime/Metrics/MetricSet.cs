namespace ModelGen;

/// <summary>
/// All metrics of a model, measured together; with several outputs those of each, and its loss. Names are Keras': <c>accuracy</c>, with
/// several outputs <c>kind_loss</c> and <c>kind_accuracy</c>.
/// </summary>
internal sealed class MetricSet
{
    private readonly OutputMetrics[] _outputs;
    private readonly string[] _lossNames;
    private readonly double[] _lossSums;
    private long _samples;

    public MetricSet(IReadOnlyList<Metric> metrics, ModelInfo info)
    {
        bool isOne = info.Outputs.Count == 1;
        _outputs = [.. info.Outputs.Select(output => new OutputMetrics([.. metrics.Distinct()], info.Name, output, isOne ? "" : output.Name + "_"))];
        _lossNames = isOne ? [] : [.. info.Outputs.Select(output => output.Name + "_loss")];
        _lossSums = new double[_lossNames.Length];
        Names = [.. _lossNames, .. _outputs.SelectMany(output => output.Names)];
    }

    /// <summary>Their names, in the order in which they are reported.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Forgets all batches.</summary>
    public void Reset()
    {
        _samples = 0;
        Array.Clear(_lossSums);
        foreach (OutputMetrics output in _outputs)
        {
            output.Reset();
        }
    }

    /// <summary>Adds the last batch of <paramref name="buffers"/>; sample weights count only where <paramref name="weighted"/>.</summary>
    public void Update(in Batch batch, PassBuffers buffers, bool weighted)
    {
        ReadOnlySpan<float> predictions = buffers.Output(batch.Count), targets = buffers.Target(batch);
        ReadOnlySpan<float> weights = weighted ? buffers.Weight(batch) : [];
        if (_outputs.Length == 1)
        {
            _outputs[0].Update(batch.Count, predictions, targets, weights);
            return;
        }

        _samples += batch.Count;
        int prediction = 0, target = 0;
        for (int i = 0; i < _outputs.Length; i++)
        {
            _lossSums[i] += (double)buffers.OutputLosses[i] * batch.Count;
            (int predicted, int wanted) = buffers.Geometry.Lengths[i];
            _outputs[i].Update(batch.Count, predictions, prediction, predicted, targets, target, wanted, weights);
            prediction += predicted;
            target += wanted;
        }
    }

    /// <summary>Writes the values so far, named with <paramref name="prefix"/>.</summary>
    public void AddTo(TrainingLogs logs, string prefix)
    {
        for (int i = 0; i < _lossNames.Length; i++)
        {
            logs.Set(prefix + _lossNames[i], _samples == 0 ? 0 : _lossSums[i] / _samples);
        }

        foreach (OutputMetrics output in _outputs)
        {
            output.AddTo(logs, prefix);
        }
    }
}
