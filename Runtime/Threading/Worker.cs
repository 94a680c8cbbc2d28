using System.Diagnostics;

namespace ModelGen.Kernels;

/// <summary>
/// One thread of the pool. It waits for its next job by spinning a short while (a training step follows the last one within
/// microseconds, waking a sleeping thread takes some hundred), then sleeps.
/// </summary>
internal sealed class Worker
{
    private const int Idle = 0;
    private const int Called = 1;
    private const int Sleeping = 2;
    private const double SpinMicroseconds = 100;

    private readonly SemaphoreSlim _wake = new(0);
    private readonly Action<Worker> _run;
    private int _state;

    public Worker(int index, Action<Worker> run)
    {
        Index = index;
        _run = run;
        new Thread(Loop) { IsBackground = true, Name = $"ModelGen worker {index}" }.Start();
    }

    /// <summary>The number of this member in the team; 0 is the caller.</summary>
    public int Index { get; }

    /// <summary>Whether it would have to be woken first.</summary>
    public bool Asleep => Volatile.Read(ref _state) == Sleeping;

    /// <summary>Lets it run the pool's job.</summary>
    public void Call()
    {
        if (Interlocked.Exchange(ref _state, Called) == Sleeping)
        {
            _wake.Release();
        }
    }

    /// <summary>Wakes it if it sleeps, without a job, so that the next call finds it awake.</summary>
    public void Wake()
    {
        if (Interlocked.CompareExchange(ref _state, Idle, Sleeping) == Sleeping)
        {
            _wake.Release();
        }
    }

    private void Loop()
    {
        while (true)
        {
            if (SpinForCall() || Interlocked.CompareExchange(ref _state, Sleeping, Idle) != Idle)
            {
                Volatile.Write(ref _state, Idle);
                _run(this);
            }
            else
            {
                _wake.Wait();
            }
        }
    }

    private bool SpinForCall()
    {
        long end = Stopwatch.GetTimestamp() + (long)(SpinMicroseconds * 1e-6 * Stopwatch.Frequency);
        do
        {
            for (int i = 0; i < 16; i++)
            {
                if (Volatile.Read(ref _state) == Called)
                {
                    return true;
                }

                Thread.SpinWait(4);
            }
        }
        while (Stopwatch.GetTimestamp() < end);

        return false;
    }
}
