namespace ModelGen.Benchmarks.Measurement;

/// <summary>How long to measure.</summary>
/// <param name="WarmUp">The shortest time that each participant runs before it is timed: the JIT needs some hundred calls.</param>
/// <param name="Round">The length of one program's turn in a round.</param>
/// <param name="MaxRounds">Rounds of a row.</param>
/// <param name="MaxTime">After this no more rounds are begun, once there are <see cref="MinRounds"/>.</param>
internal sealed record Effort(TimeSpan WarmUp, TimeSpan Round, int MaxRounds, TimeSpan MaxTime)
{
    /// <summary>With fewer the spread would say nothing.</summary>
    public const int MinRounds = 9;

    public static readonly Effort Full =
        new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(15), 101, TimeSpan.FromSeconds(30));

    public static readonly Effort Quick =
        new(TimeSpan.FromSeconds(0.4), TimeSpan.FromMilliseconds(7), 25, TimeSpan.FromSeconds(6));
}
