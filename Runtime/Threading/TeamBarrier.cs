namespace ModelGen.Kernels;

/// <summary>A spin barrier for a fixed number of workers: some 35 ns when all arrive together, so steps may have many of them.</summary>
internal sealed class TeamBarrier(int size)
{
    private int _waiting;
    private volatile int _generation;

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
            // Past a few dozen rounds SpinWait yields, so that more workers than cores still get through.
            spin.SpinOnce(sleep1Threshold: -1);
        }
    }
}
