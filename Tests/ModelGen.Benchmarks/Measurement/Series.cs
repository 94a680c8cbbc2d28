namespace ModelGen.Benchmarks.Measurement;

/// <summary>What one participant needed in each round.</summary>
/// <param name="Name">Who.</param>
/// <param name="CallsPerRound">Calls in a round.</param>
/// <param name="Seconds">Seconds for a call, round by round.</param>
/// <param name="BytesPerCall">Managed memory allocated by a call.</param>
internal sealed record Series(string Name, int CallsPerRound, double[] Seconds, double BytesPerCall)
{
    /// <summary>Seconds for a call over all rounds.</summary>
    public Spread Time => Spread.Of(Seconds);

    /// <summary>How many times as fast this one is as the other, round by round.</summary>
    public Spread FasterThan(Series other) => Spread.Of(other.Seconds.Zip(Seconds, (theirs, own) => theirs / own));

    /// <summary>How fast this one does its work, as a share of what the limit does, round by round.</summary>
    /// <param name="work">The work in one call: operations, or bytes.</param>
    /// <param name="limit">The limit, measured in the same rounds.</param>
    /// <param name="limitWork">The work in one of its calls.</param>
    public Spread ShareOf(double work, Series limit, double limitWork) =>
        Spread.Of(Seconds.Zip(limit.Seconds, (own, best) => work / own / (limitWork / best)));
}
