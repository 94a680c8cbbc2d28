namespace ModelGen;

public abstract partial class Model
{
    private Trainer? _trainer;
    private int _isTraining;

    /// <summary>The learning rate of the next step.</summary>
    /// <exception cref="InvalidOperationException">The model has no <c>[Compile]</c>; or it is set while a schedule decides it.</exception>
    public double LearningRate
    {
        get => Trainer.Optimizer.LearningRate;
        set => Trainer.Optimizer.LearningRate = value;
    }

    /// <summary>The number of training steps done so far.</summary>
    /// <exception cref="InvalidOperationException">The model has no <c>[Compile]</c>.</exception>
    public long TrainingSteps => Trainer.Optimizer.Steps;

    internal Trainer Trainer => _trainer ??= new Trainer(this, CompileOrThrow());

    /// <summary>Does one training step on a batch. Allocates nothing once a batch of this size was seen.</summary>
    /// <param name="x">The samples one after the other, row-major.</param>
    /// <param name="y">Their targets.</param>
    /// <param name="sampleWeight">What each sample counts in the loss; empty for 1 each.</param>
    /// <returns>The loss before the step, with penalties.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit the model or each other.</exception>
    /// <exception cref="InvalidOperationException">The model has no <c>[Compile]</c>, or is being trained already.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite; no weight was changed.</exception>
    public float TrainOnBatch(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> sampleWeight = default) =>
        TrainOnBatch(x, [], y, sampleWeight);

    /// <summary>Does one training step on a batch of a model with named axes. Allocates nothing once a batch as large was seen.</summary>
    /// <param name="x">The samples one after the other, row-major.</param>
    /// <param name="axes">The lengths of the named axes, in the order of <see cref="ModelInfo.Axes"/>.</param>
    /// <param name="y">Their targets.</param>
    /// <param name="sampleWeight">What each sample counts in the loss; empty for 1 each.</param>
    /// <returns>The loss before the step, with penalties.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit the model or each other.</exception>
    /// <exception cref="InvalidOperationException">The model has no <c>[Compile]</c>, or is being trained already.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite; no weight was changed.</exception>
    public unsafe float TrainOnBatch(
        ReadOnlySpan<float> x, ReadOnlySpan<int> axes, ReadOnlySpan<float> y, ReadOnlySpan<float> sampleWeight = default)
    {
        BeginTraining();
        try
        {
            Trainer trainer = Trainer;
            trainer.Geometry.Set(axes);
            int count = CheckData(trainer.Geometry, x.Length, y.Length);
            if (!sampleWeight.IsEmpty && sampleWeight.Length != count)
            {
                throw new ArgumentException($"There are {count} samples, but {sampleWeight.Length} sample weights.", nameof(sampleWeight));
            }

            fixed (float* input = x, target = y, weight = sampleWeight)
            {
                Batch batch = new() { Count = count, X = input, Y = target, Weight = weight };
                float loss = trainer.Step(batch);
                return float.IsFinite(loss)
                    ? loss
                    : throw Divergence.Explain(trainer, batch, $"step {trainer.Optimizer.Steps + 1}");
            }
        }
        finally
        {
            EndTraining();
        }
    }

    /// <summary>The number of samples in data for training or evaluation.</summary>
    /// <exception cref="ArgumentException">There are none, or samples and targets do not fit the model or each other.</exception>
    internal int CheckData(Geometry geometry, int xLength, int yLength)
    {
        int count = BatchOf(xLength, geometry.SampleLength);
        if (count == 0)
        {
            throw new ArgumentException("There are no samples.", "x");
        }

        return yLength == (long)count * geometry.TargetLength
            ? count
            : throw new ArgumentException(
                $"{count} {(count == 1 ? "sample" : "samples")} of {Info.Name} need targets of the shape {geometry.TargetShape}, "
                + $"{(long)count * geometry.TargetLength} values; y has {yLength}.",
                "y");
    }

    /// <summary>The training set-up.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    internal CompileInfo CompileOrThrow() => Info.Compile ?? throw new InvalidOperationException(
        $"{Info.Name} has no loss to train or evaluate with; declare one: [Compile(Loss.MeanSquaredError, Optimizer.Adam)].");

    internal void BeginTraining()
    {
        _ = CompileOrThrow();
        if (Interlocked.Exchange(ref _isTraining, 1) != 0)
        {
            throw new InvalidOperationException(
                $"This {Info.Name} is being trained already. Training is not thread-safe: one thread at a time may train a model, and a "
                + "callback may not train it either.");
        }
    }

    internal void EndTraining() => Volatile.Write(ref _isTraining, 0);
}
