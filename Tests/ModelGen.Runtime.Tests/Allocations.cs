namespace ModelGen.Tests;

/// <summary>Measures what code allocates.</summary>
internal static class Allocations
{
    /// <summary>
    /// The bytes this thread allocates in the least of several runs: code that is not optimized yet may allocate now and then, what the
    /// code itself allocates is in every run.
    /// </summary>
    public static long InTheLeastOfSeveral(Action run)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 8; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
