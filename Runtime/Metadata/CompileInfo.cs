namespace ModelGen;

/// <summary>What <c>[Compile]</c> said, with Keras' defaults filled in; numbers that were not given are null.</summary>
public sealed record CompileInfo
{
    /// <summary>The loss.</summary>
    public required Loss Loss { get; init; }

    /// <summary>The optimizer.</summary>
    public required Optimizer Optimizer { get; init; }

    /// <summary>The numbers given in the attribute by their names there: <c>LearningRate</c>, <c>Momentum</c>, <c>Beta1</c>, ...</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; init; } = new Dictionary<string, double>();

    /// <summary>The switches set to true in the attribute: <c>Nesterov</c>, <c>AmsGrad</c>, <c>Centered</c>, <c>Staircase</c>.</summary>
    public IReadOnlyList<string> Switches { get; init; } = [];

    /// <summary>The learning-rate schedule.</summary>
    public Schedule Schedule { get; init; }

    /// <summary>Steps at which <see cref="Schedule.PiecewiseConstantDecay"/> changes the rate.</summary>
    public IReadOnlyList<int> Boundaries { get; init; } = [];

    /// <summary>The rates of <see cref="Schedule.PiecewiseConstantDecay"/>: one more than <see cref="Boundaries"/>.</summary>
    public IReadOnlyList<double> Values { get; init; } = [];

    /// <summary>The metrics, in the order they are reported.</summary>
    public IReadOnlyList<Metric> Metrics { get; init; } = [];
}
