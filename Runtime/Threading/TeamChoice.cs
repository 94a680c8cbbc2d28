using System.Diagnostics;

namespace ModelGen.Kernels;

/// <summary>
/// Decides whether a repeated job is done by a team or by its caller alone, by measuring both now and then. Where other programs hold
/// the cores, or the work is smaller than estimated, a team that waits for its members is slower than one thread. The decision changes
/// no bits, since results do not depend on the team's size.
/// </summary>
internal sealed class TeamChoice
{
    // The first runs of each way meet code that is not compiled yet and threads that sleep.
    private const int WarmUp = 3;

    // The slower way is tried again so often, and so many times in a row: the first time may only wake the threads. Conditions change,
    // and tries that are four times slower still cost little.
    private const int TryEvery = 400;
    private const int Tries = 4;

    // How much of a new measurement goes into the average.
    private const double Share = 0.25;

    private double _alone;
    private double _together;
    private int _aloneRuns;
    private int _togetherRuns;
    private int _sinceTry;
    private int _triesLeft;

    /// <summary>Whether the next run should be done by the team.</summary>
    public bool Together()
    {
        if (_togetherRuns <= WarmUp)
        {
            return true;
        }

        if (_aloneRuns <= WarmUp)
        {
            return false;
        }

        if (_triesLeft == 0 && ++_sinceTry >= TryEvery)
        {
            _sinceTry = 0;
            _triesLeft = Tries;
        }

        bool isFaster = _together <= _alone;
        if (_triesLeft > 0)
        {
            _triesLeft--;
            return !isFaster;
        }

        return isFaster;
    }

    /// <summary>
    /// Takes note of a run that began at <paramref name="started"/>, of work estimated at <paramref name="microseconds"/>, and of how it
    /// was done: a team whose threads were asleep or busy is not waited for.
    /// </summary>
    public void Measured(bool together, long started, double microseconds)
    {
        // By the estimate, so that batches of different sizes compare.
        double cost = Stopwatch.GetElapsedTime(started).TotalMicroseconds / Math.Max(microseconds, 1);
        if (together)
        {
            Add(ref _together, ref _togetherRuns, cost);
        }
        else
        {
            Add(ref _alone, ref _aloneRuns, cost);
        }
    }

    private static void Add(ref double average, ref int runs, double cost)
    {
        if (++runs > WarmUp)
        {
            average = runs == WarmUp + 1 ? cost : average + (Share * (cost - average));
        }
    }
}
