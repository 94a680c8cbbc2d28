namespace ModelGen;

/// <summary>One call of <c>Fit</c>: the loop over epochs and steps, and everybody who is told about it.</summary>
internal sealed class FitLoop
{
    private readonly Trainer _trainer;
    private readonly FitOptions _options;
    private readonly BatchFeed _feed;
    private readonly BatchFeed? _validation;
    private readonly Evaluator? _evaluator;
    private readonly MetricSet _metrics;
    private readonly History _history = new();
    private readonly TrainingLogs _logs = new();
    private readonly Callback[] _callbacks;
    private readonly int[] _order;
    private readonly int _batches;
    private readonly bool _reportsRate;
    private readonly bool _mayDiverge;
    private bool _isShuffled;
    private bool _stopped;

    public FitLoop(Trainer trainer, CompileInfo compile, FitOptions options, BatchFeed feed, BatchFeed? validation)
    {
        _trainer = trainer;
        _options = options;
        _callbacks = [.. options.Callbacks];
        _feed = feed;
        _validation = validation;
        _metrics = new MetricSet(compile.Metrics, trainer.Model.Info);
        _evaluator = validation is null ? null : new Evaluator(validation.Geometry, compile, options.WeightMetrics);
        _order = options.Shuffle && feed.CanShuffle ? GC.AllocateUninitializedArray<int>(feed.Count, pinned: true) : [];
        _batches = (feed.Count + options.BatchSize - 1) / options.BatchSize;
        _reportsRate = trainer.Optimizer.Schedule is not null || _callbacks.Any(callback => callback is ReduceLROnPlateau);
        _mayDiverge = _callbacks.Any(callback => callback is TerminateOnNaN);
        SeriesNames = [.. Names()];
    }

    /// <summary>The model that is trained.</summary>
    public Model Model => _trainer.Model;

    /// <summary>The names of the values of an epoch.</summary>
    public IReadOnlyList<string> SeriesNames { get; }

    /// <summary>Ends training after the current step.</summary>
    public void StopTraining() => _stopped = true;

    /// <summary>Trains from the trainer's epoch on.</summary>
    public History Run()
    {
        ConsoleProgress? console = _options.Verbose ? ConsoleProgress.Create() : null;
        ProgressMeter meter = new([.. new[] { console, _options.Progress }.OfType<IProgress<TrainingProgress>>()], _options.Epochs, _batches);
        using InterruptWatch? interrupts = _options.StopOnCtrlC ?? _options.Verbose ? new InterruptWatch() : null;
        Tell(callback => callback.Attach(this));
        try
        {
            Tell(callback => callback.OnTrainBegin());
            _history.StopReason = RunEpochs(meter, interrupts);
            console?.Finish();
            Tell(callback => callback.OnTrainEnd());
        }
        finally
        {
            Tell(callback => callback.Attach(null));
            if (_isShuffled && _trainer.Position == 0)
            {
                // An exception before the first step: that epoch is still to be begun.
                _trainer.Random = _trainer.EpochRandom;
            }
        }

        if (_history.StopReason == StopReason.Canceled)
        {
            throw new OperationCanceledException("Training was canceled.", _options.CancellationToken);
        }

        return _history;
    }

    private StopReason RunEpochs(ProgressMeter meter, InterruptWatch? interrupts)
    {
        try
        {
            for (int epoch = _trainer.Epoch; epoch < _options.Epochs; epoch++)
            {
                if (RunSteps(epoch, meter, interrupts))
                {
                    EndEpoch(epoch, meter);
                }

                if (_stopped || interrupts?.Interrupted == true)
                {
                    return _stopped ? StopReason.Callback : StopReason.Interrupted;
                }
            }

            return StopReason.Completed;
        }
        catch (OperationCanceledException) when (_options.CancellationToken.IsCancellationRequested)
        {
            return StopReason.Canceled;
        }
    }

    /// <summary>Does the steps of an epoch that are left; false when it was stopped before the last one.</summary>
    private bool RunSteps(int epoch, ProgressMeter meter, InterruptWatch? interrupts)
    {
        int index = _trainer.Position / _options.BatchSize;
        double lossSum = 0;
        long samples = 0;
        _metrics.Reset();
        _logs.Clear();
        Tell(callback => callback.OnEpochBegin(epoch));
        meter.BeginEpoch(epoch);
        _options.CancellationToken.ThrowIfCancellationRequested();
        _feed.Start(Order(), _trainer.Position, _options.BatchSize);
        while (_feed.Next(out Batch batch))
        {
            foreach (Callback callback in _callbacks)
            {
                callback.OnBatchBegin(index);
            }

            float loss = _trainer.Step(batch);
            if (!float.IsFinite(loss) && !_mayDiverge)
            {
                throw Divergence.Explain(_trainer, batch, $"epoch {epoch + 1}, step {index + 1}");
            }

            index++;
            lossSum += (double)loss * batch.Count;
            samples += batch.Count;
            _trainer.Position += batch.Count;
            _metrics.Update(batch, _trainer.Buffers, _options.WeightMetrics);
            meter.Step();
            AfterStep(index, lossSum / samples, meter);
            if (_trainer.Position < _feed.Count)
            {
                _options.CancellationToken.ThrowIfCancellationRequested();
                if (_stopped || interrupts?.Interrupted == true)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void AfterStep(int index, double loss, ProgressMeter meter)
    {
        bool last = _trainer.Position == _feed.Count;
        if (_callbacks.Length > 0 || last || meter.IsDue)
        {
            _logs.Set("loss", loss);
            _metrics.AddTo(_logs, "");
        }

        foreach (Callback callback in _callbacks)
        {
            callback.OnBatchEnd(index - 1, _logs);
        }

        if (!last && meter.IsDue)
        {
            meter.Report(index, _logs);
        }
    }

    private void EndEpoch(int epoch, ProgressMeter meter)
    {
        // What is saved from here on, in a callback too, goes on with the next epoch.
        _trainer.Epoch = epoch + 1;
        _trainer.Position = 0;
        _isShuffled = false;
        if (_validation is not null && _evaluator is not null)
        {
            _logs.Set("val_loss", _evaluator.Run(_validation, _options.BatchSize, _options.CancellationToken));
            _evaluator.Metrics.AddTo(_logs, "val_");
        }

        if (_reportsRate)
        {
            _logs.Set("learning_rate", _trainer.Optimizer.LearningRate);
        }

        _history.Add(epoch, _logs);
        meter.Report(_batches, _logs);
        Tell(callback => callback.OnEpochEnd(epoch, _logs));
    }

    private ReadOnlyMemory<int> Order()
    {
        if (_order.Length == 0)
        {
            return default;
        }

        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        if (_trainer.Position > 0)
        {
            // Resumed in the middle of an epoch: the order it began with, without drawing anew.
            RandomState again = _trainer.EpochRandom;
            again.Shuffle(_order);
        }
        else
        {
            _trainer.EpochRandom = _trainer.Random;
            _trainer.Random.Shuffle(_order);
            _isShuffled = true;
        }

        return _order;
    }

    private IEnumerable<string> Names()
    {
        IEnumerable<string> names = _metrics.Names.Prepend("loss");
        if (_validation is not null)
        {
            names = names.Concat(names.Select(name => "val_" + name));
        }

        return _reportsRate ? names.Append("learning_rate") : names;
    }

    private void Tell(Action<Callback> what)
    {
        foreach (Callback callback in _callbacks)
        {
            what(callback);
        }
    }
}
