using System.Globalization;

namespace ModelGen;

public abstract partial class Model
{
    /// <summary>Trains on arrays.</summary>
    /// <param name="x">The samples one after the other, row-major.</param>
    /// <param name="y">Their targets.</param>
    /// <param name="options">Epochs, batch size, validation, callbacks, ...; null for Keras' defaults.</param>
    /// <returns>Loss and metrics of each epoch.</returns>
    /// <exception cref="ArgumentException">Data or options do not fit the model or each other.</exception>
    /// <exception cref="InvalidOperationException">The model has no <c>[Compile]</c>, or is being trained already.</exception>
    /// <exception cref="OperationCanceledException">The cancellation token was signalled.</exception>
    /// <exception cref="TrainingDivergedException">The loss became NaN or infinite.</exception>
    public unsafe History Fit(ReadOnlySpan<float> x, ReadOnlySpan<float> y, FitOptions? options = null)
    {
        options = CheckOptions(options);
        _ = CompileOrThrow();
        int count = CheckData(x.Length, y.Length);
        SampleWeighting weighting = new(this, count, options.SampleWeight, options.ClassWeight);
        int trained = TrainedOf(count, options);
        fixed (float* input = x, target = y)
        {
            using MemoryFeed feed = new(this, input, target, 0, trained, weighting);
            if (trained == count)
            {
                return FitAndValidate(feed, options);
            }

            // Class weights are for training alone; sample weights go with their samples.
            SampleWeighting rest = new(this, count, options.SampleWeight, null);
            using MemoryFeed validation = new(this, input, target, trained, count - trained, rest);
            return Fit(feed, validation, options);
        }
    }

    /// <summary>Trains on a data source, which is read batch by batch, ahead of training.</summary>
    /// <param name="source">The data.</param>
    /// <param name="options">Epochs, batch size, validation, callbacks, ...; null for Keras' defaults.</param>
    /// <returns>Loss and metrics of each epoch.</returns>
    /// <exception cref="ArgumentException">Data or options do not fit the model or each other.</exception>
    /// <exception cref="InvalidOperationException">The model has no <c>[Compile]</c>, or is being trained already.</exception>
    /// <exception cref="OperationCanceledException">The cancellation token was signalled.</exception>
    /// <exception cref="TrainingDivergedException">The loss became NaN or infinite.</exception>
    public History Fit(IDataSource source, FitOptions? options = null)
    {
        options = CheckOptions(options);
        _ = CompileOrThrow();
        int count = CheckSource(source);
        SampleWeighting weighting = new(this, count, options.SampleWeight, options.ClassWeight);
        int trained = TrainedOf(count, options);
        using SourceFeed feed = new(this, source, 0, trained, weighting);
        if (trained == count)
        {
            return FitAndValidate(feed, options);
        }

        SampleWeighting rest = new(this, count, options.SampleWeight, null);
        using SourceFeed validation = new(this, source, trained, count - trained, rest);
        return Fit(feed, validation, options);
    }

    private unsafe History FitAndValidate(BatchFeed feed, FitOptions options)
    {
        if (options.ValidationData is not { } data)
        {
            return Fit(feed, null, options);
        }

        if (data.Source is { } source)
        {
            using SourceFeed streamed = new(this, source, 0, CheckSource(source), SampleWeighting.None(this));
            return Fit(feed, streamed, options);
        }

        ReadOnlySpan<float> x = AsSpan(data.X!);
        ReadOnlySpan<float> y = AsSpan(data.Y!);
        CheckRank(data);
        int count = CheckData(x.Length, y.Length);
        fixed (float* input = x, target = y)
        {
            using MemoryFeed validation = new(this, input, target, 0, count, new SampleWeighting(this, count, data.SampleWeight, null));
            return Fit(feed, validation, options);
        }
    }

    private History Fit(BatchFeed feed, BatchFeed? validation, FitOptions options)
    {
        BeginTraining();
        try
        {
            Trainer trainer = Trainer;
            if (options.Optimizer is { } optimizer)
            {
                trainer.Use(optimizer);
            }

            if (options.LearningRateSchedule is { } schedule)
            {
                trainer.Optimizer.Schedule = schedule;
            }

            trainer.Epoch = options.InitialEpoch;
            trainer.Position = 0;
            if (options.Resume is { } path)
            {
                Checkpoint.Load(trainer, path);
                if (trainer.Position > feed.Count)
                {
                    throw new ArgumentException(
                        $"{path} was saved after {trainer.Position} samples of an epoch; the data has only {feed.Count}.", nameof(options));
                }
            }

            return new FitLoop(trainer, Info.Compile!, options, feed, validation).Run();
        }
        finally
        {
            EndTraining();
        }
    }

    private static FitOptions CheckOptions(FitOptions? options)
    {
        options ??= new FitOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Epochs, 0, "options.Epochs");
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1, "options.BatchSize");
        ArgumentOutOfRangeException.ThrowIfLessThan(options.InitialEpoch, 0, "options.InitialEpoch");
        ArgumentNullException.ThrowIfNull(options.Callbacks, "options.Callbacks");
        return options.ValidationSplit is >= 0 and < 1
            ? options
            : throw new ArgumentOutOfRangeException(
                nameof(options), options.ValidationSplit, "ValidationSplit is a share of the data, from 0 to below 1.");
    }

    private static int TrainedOf(int count, FitOptions options)
    {
        if (options.ValidationSplit == 0 || options.ValidationData is not null)
        {
            return count;
        }

        int trained = (int)Math.Floor(count * (1 - options.ValidationSplit));
        return trained > 0
            ? trained
            : throw new ArgumentException(
                $"ValidationSplit {options.ValidationSplit.ToString(CultureInfo.InvariantCulture)} of {count} {(count == 1 ? "sample" : "samples")} leaves none to train on.",
                nameof(options));
    }

    private int CheckSource(IDataSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.SampleLength != SampleLength || source.TargetLength != TargetLength)
        {
            throw new ArgumentException(
                $"{Info.Name} takes samples of the shape {Info.InputShape}, {SampleLength} values, and targets of the shape "
                + $"{Info.TargetShape}, {TargetLength}; the source has {source.SampleLength} and {source.TargetLength}.",
                nameof(source));
        }

        return source.Count > 0 ? source.Count : throw new ArgumentException("There are no samples.", nameof(source));
    }

    private void CheckRank(ValidationData data)
    {
        // Flat arrays are as good; those with axes must have the model's.
        if (data.X!.Rank > 1)
        {
            CheckTargets(data.Y!.Rank > 1 ? data.Y : data.X, BatchOf(data.X, "ValidationData.X"), "ValidationData.Y");
        }
    }
}
