namespace ModelGen;

/// <summary>How many threads models use. Results are the same bits whatever the number.</summary>
public static class Parallelism
{
    private const double WorthSharingMicroseconds = 200;

    // What one core of a current machine does in a microsecond, in floating-point operations; the estimates need no more than the order.
    private const double OperationsPerMicrosecond = 1e5;

    private static int s_maxThreads = Environment.ProcessorCount;

    /// <summary>
    /// At most this many threads work on one call, the caller among them; the number of processors unless set. Small work is done by the
    /// caller alone. Set 1 where a server already predicts on all its threads.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public static int MaxThreads
    {
        get => Volatile.Read(ref s_maxThreads);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Volatile.Write(ref s_maxThreads, value);
        }
    }

    /// <summary>Whether work that takes one thread so long is worth the coordination of several.</summary>
    internal static bool IsWorthSharing(double microseconds) => microseconds >= WorthSharingMicroseconds;

    /// <summary>How many threads should do work that takes one of them so long.</summary>
    internal static int MembersFor(double microseconds) => IsWorthSharing(microseconds) ? MaxThreads : 1;

    /// <summary>An estimate of the time one thread takes for so many floating-point operations.</summary>
    internal static double Microseconds(double operations) => operations / OperationsPerMicrosecond;
}
