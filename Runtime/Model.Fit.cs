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
    public History Fit(ReadOnlySpan<float> x, ReadOnlySpan<float> y, FitOptions? options = null) => Fit(x, [], y, options);

    /// <summary>Trains a model with named axes on arrays.</summary>
    /// <param name="x">The samples one after the other, row-major.</param>
    /// <param name="axes">The lengths of the named axes, in the order of <see cref="ModelInfo.Axes"/>.</param>
    /// <param name="y">Their targets.</param>
    /// <param name="options">Epochs, batch size, validation, callbacks, ...; null for Keras' defaults.</param>
    /// <returns>Loss and metrics of each epoch.</returns>
    /// <exception cref="ArgumentException">Data or options do not fit the model or each other.</exception>
    /// <exception cref="InvalidOperationException">The model has no <c>[Compile]</c>, or is being trained already.</exception>
    /// <exception cref="OperationCanceledException">The cancellation token was signalled.</exception>
    /// <exception cref="TrainingDivergedException">The loss became NaN or infinite.</exception>
    public unsafe History Fit(ReadOnlySpan<float> x, ReadOnlySpan<int> axes, ReadOnlySpan<float> y, FitOptions? options = null)
    {
        options = CheckOptions(options);
        _ = CompileOrThrow();
        Geometry geometry = new(this, axes);
        int count = CheckData(geometry, x.Length, y.Length);
        SampleWeighting weighting = new(geometry, count, options.SampleWeight, options.ClassWeight);
        int trained = TrainedOf(count, options);
        fixed (float* input = x, target = y)
        {
            using MemoryFeed feed = new(geometry, input, target, 0, trained, weighting);
            if (trained == count)
            {
                return FitAndValidate(feed, options);
            }

            // Class weights are for training alone; sample weights go with their samples.
            SampleWeighting rest = new(geometry, count, options.SampleWeight, null);
            using MemoryFeed validation = new(geometry, input, target, trained, count - trained, rest);
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
        Geometry geometry = CheckSource(source);
        int count = source.Count;
        SampleWeighting weighting = new(geometry, count, options.SampleWeight, options.ClassWeight);
        int trained = TrainedOf(count, options);
        using SourceFeed feed = new(geometry, source, 0, trained, weighting);
        if (trained == count)
        {
            return FitAndValidate(feed, options);
        }

        SampleWeighting rest = new(geometry, count, options.SampleWeight, null);
        using SourceFeed validation = new(geometry, source, trained, count - trained, rest);
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
            Geometry sizes = CheckSource(source);
            using SourceFeed streamed = new(sizes, source, 0, source.Count, SampleWeighting.None(sizes));
            return Fit(feed, streamed, options);
        }

        Geometry geometry = Unpack(data, feed.Geometry, out ReadOnlySpan<float> x, out ReadOnlySpan<float> y);
        int count = CheckData(geometry, x.Length, y.Length);
        fixed (float* input = x, target = y)
        {
            using MemoryFeed validation = new(geometry, input, target, 0, count, new SampleWeighting(geometry, count, data.SampleWeight, null));
            return Fit(feed, validation, options);
        }
    }

    private History Fit(BatchFeed feed, BatchFeed? validation, FitOptions options)
    {
        BeginTraining();
        try
        {
            Trainer trainer = Trainer;
            trainer.Geometry.Set(feed.Geometry.Axes);
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

    private Geometry CheckSource(IDataSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Geometry geometry = new(this, [.. source.Axes]);
        if (source.SampleLength != geometry.SampleLength || source.TargetLength != geometry.TargetLength)
        {
            throw new ArgumentException(
                $"{Info.Name} takes samples of the shape {geometry.InputShape}, {geometry.SampleLength} values, and targets of the shape "
                + $"{geometry.TargetShape}, {geometry.TargetLength}; the source has {source.SampleLength} and {source.TargetLength}.",
                nameof(source));
        }

        return source.Count > 0 ? geometry : throw new ArgumentException("There are no samples.", nameof(source));
    }

    /// <summary>Validation data as packed samples. A flat array is as good as one with axes, but has the sizes of what is trained on.</summary>
    private Geometry Unpack(ValidationData data, Geometry training, out ReadOnlySpan<float> x, out ReadOnlySpan<float> y)
    {
        (Array[] inputs, Array[] targets) = (data.X!, data.Y!);
        if (inputs is [{ Rank: 1 }] && targets.Length == 1 && (Info.InputShape.Count != 0 || Info.Inputs.Count > 1))
        {
            x = AsSpan(inputs[0]);
            y = AsSpan(targets[0]);
            return new Geometry(this, training.Axes);
        }

        int[] axes = new int[Info.Axes.Count];
        if (Info.Inputs.Count == 1 && Info.Outputs.Count == 1 && inputs.Length == 1 && targets.Length == 1)
        {
            int count = BatchOf(inputs[0], axes, "ValidationData.X");
            if (targets[0].Rank > 1)
            {
                CheckTargets(targets[0], count, axes, "ValidationData.Y");
            }

            x = AsSpan(inputs[0]);
            y = AsSpan(targets[0]);
            return new Geometry(this, axes);
        }

        x = PackSamples(axes, out int samples, inputs);
        y = PackTargets(samples, axes, targets);
        return new Geometry(this, axes);
    }
}
