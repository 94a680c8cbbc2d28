using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// An optimizer with its settings and, once it trains a model, its state: give one to <see cref="FitOptions.Optimizer"/> to train with other
/// settings than <c>[Compile]</c> says. One instance belongs to the first model it trains.
/// </summary>
/// <remarks>Each step clips the gradients, decays the weights by <c>w −= w · WeightDecay · rate</c>, then updates, as Keras 3 does.</remarks>
public abstract class OptimizerAlgorithm
{
    private readonly List<OptimizerState> _states = [];
    private double _learningRate;
    private Model? _owner;

    private protected OptimizerAlgorithm(double learningRate) => LearningRate = learningRate;

    /// <summary>The rate of the next step: what <see cref="Schedule"/> says, else what was set.</summary>
    /// <exception cref="InvalidOperationException">It is set while there is a schedule.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double LearningRate
    {
        get => Schedule?.RateAt(Steps) ?? _learningRate;
        set
        {
            if (Schedule is not null)
            {
                throw new InvalidOperationException("The learning rate follows a schedule; it cannot be set as well.");
            }

            _learningRate = Finite(value, nameof(LearningRate), 0, double.MaxValue);
        }
    }

    /// <summary>How the learning rate changes; null keeps it as it is.</summary>
    public LearningRateSchedule? Schedule { get; set; }

    /// <summary>The share of each weight that a step at rate 1 takes away; null for none.</summary>
    public double? WeightDecay { get; set; }

    /// <summary>Gradients are clipped to ± this; null for no clipping. At most one of the three clippings may be set.</summary>
    public double? ClipValue { get; set; }

    /// <summary>The gradient of each weight tensor is scaled down to at most this Euclidean length; null for no clipping.</summary>
    public double? ClipNorm { get; set; }

    /// <summary>All gradients together are scaled down to at most this Euclidean length; null for no clipping.</summary>
    public double? GlobalClipNorm { get; set; }

    /// <summary>The number of steps done so far.</summary>
    public long Steps { get; private set; }

    /// <summary>What is kept for each weight from step to step.</summary>
    internal IReadOnlyList<OptimizerState> States => _states;

    /// <summary>The factor on the weights before the update.</summary>
    private protected float Decay { get; private set; }

    /// <summary>Makes this the optimizer of a model, with fresh state.</summary>
    /// <exception cref="InvalidOperationException">It trains another one already, or its settings contradict each other.</exception>
    internal void Attach(Model owner)
    {
        if (_owner is not null && _owner != owner)
        {
            throw new InvalidOperationException(
                $"This {GetType().Name} keeps the state of another {_owner.Info.Name}; make a new one for each model.");
        }

        if ((ClipValue, ClipNorm, GlobalClipNorm) is not ((null, null, _) or (null, _, null) or (_, null, null)))
        {
            throw new InvalidOperationException("Only one of ClipValue, ClipNorm and GlobalClipNorm can be set.");
        }

        if (_owner is null)
        {
            _owner = owner;
            CreateStates(owner.Info.TrainableLength);
        }
    }

    /// <summary>Works out this step's numbers; one member calls it before the step.</summary>
    internal void Prepare()
    {
        double rate = LearningRate;
        Decay = (float)(1 - (WeightDecay ?? 0) * rate);
        Prepare(rate, Steps + 1);
    }

    /// <summary>Does one member's share of the step.</summary>
    internal abstract void Update(Team team, UpdateBuffers buffers);

    /// <summary>Counts the step; one member calls it after the step.</summary>
    internal void Finish() => Steps++;

    /// <summary>Continues where another run stopped; the states' values are set beside this.</summary>
    internal void Restore(long steps, double? learningRate)
    {
        Steps = steps;
        if (Schedule is null && learningRate is { } rate)
        {
            LearningRate = rate;
        }

        Restored();
    }

    /// <summary>The rate without a schedule, for a checkpoint; null with one.</summary>
    internal double? FixedRate => Schedule is null ? _learningRate : null;

    /// <summary>Works out this step's numbers.</summary>
    /// <param name="rate">The learning rate.</param>
    /// <param name="step">The number of the step, from 1.</param>
    private protected abstract void Prepare(double rate, long step);

    /// <summary>Makes the states by <see cref="AddState"/>.</summary>
    private protected abstract void CreateStates(int length);

    /// <summary>Called after <see cref="Steps"/> was set to a number that was not counted here.</summary>
    private protected virtual void Restored()
    {
    }

    /// <summary>Makes a state of one value for each weight.</summary>
    private protected AlignedBuffer AddState(string name, int length, double start = 0)
    {
        AlignedBuffer buffer = new(length);
        buffer.Span.Fill((float)start);
        _states.Add(new OptimizerState(name, buffer));
        return buffer;
    }

    /// <summary>Checks a setting.</summary>
    private protected static double Finite(double value, string name, double least, double most) =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} lies between {least} and {most}.");
}
