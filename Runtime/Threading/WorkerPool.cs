using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace ModelGen.Kernels;

/// <summary>
/// The threads that help with large steps. One job at a time has them; who comes while they are busy does the work alone, which gives
/// the same bits.
/// </summary>
internal sealed class WorkerPool
{
    // Below this, the time to wake a thread is as long as what it would save.
    private const double WorthWakingMicroseconds = 500;

    private readonly Action<Worker> _runMember;
    private Worker[] _workers = [];
    private TeamBarrier?[] _barriers = [];
    private TeamJob? _job;
    private TeamBarrier? _barrier;
    private int _members;
    private int _busy;
    private int _running;
    private Exception? _failure;

    public WorkerPool() => _runMember = RunMember;

    /// <summary>The pool of this process.</summary>
    public static WorkerPool Shared { get; } = new();

    /// <summary>Runs <paramref name="job"/> by a team or alone, whichever <paramref name="choice"/> has found to be faster.</summary>
    public void Run(TeamJob job, int members, double microseconds, TeamChoice choice)
    {
        if (members <= 1)
        {
            job.Run(Team.Single);
            return;
        }

        int wanted = choice.Together() ? members : 1;
        long started = Stopwatch.GetTimestamp();
        bool together = Run(job, wanted, microseconds);
        choice.Measured(together, started, microseconds);
    }

    /// <summary>Runs <paramref name="job"/> by as many members as are free, the caller among them; returns when all are done.</summary>
    /// <param name="job">What to run.</param>
    /// <param name="members">At most this many.</param>
    /// <param name="microseconds">How long one member would need, estimated.</param>
    /// <returns>Whether more than one did it.</returns>
    public bool Run(TeamJob job, int members, double microseconds)
    {
        if (members <= 1 || Interlocked.CompareExchange(ref _busy, 1, 0) != 0)
        {
            job.Run(Team.Single);
            return false;
        }

        try
        {
            Grow(members);
            if (microseconds < WorthWakingMicroseconds && WakeSleepers(members))
            {
                job.Run(Team.Single);
                return false;
            }

            RunTeam(job, members);
            return true;
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    private void RunTeam(TeamJob job, int members)
    {
        _job = job;
        _members = members;
        _barrier = _barriers[members] ??= new TeamBarrier(members);
        _failure = null;
        Volatile.Write(ref _running, members - 1);
        for (int i = 0; i < members - 1; i++)
        {
            _workers[i].Call();
        }

        RunGuarded(job, 0);
        SpinWait spin = default;
        while (Volatile.Read(ref _running) != 0)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }

        _job = null;
        if (_failure is { } failure)
        {
            _barriers[members] = null;
            _failure = null;
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private void RunMember(Worker worker)
    {
        RunGuarded(_job!, worker.Index);
        Interlocked.Decrement(ref _running);
    }

    private void RunGuarded(TeamJob job, int index)
    {
        try
        {
            job.Run(new Team(index, _members, _barrier));
        }
        catch (TeamBrokenException)
        {
            // The member that failed has told already.
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, exception, null);
            _barrier!.Break();
        }
    }

    private bool WakeSleepers(int members)
    {
        bool any = false;
        for (int i = 0; i < members - 1; i++)
        {
            if (_workers[i].Asleep)
            {
                _workers[i].Wake();
                any = true;
            }
        }

        return any;
    }

    private void Grow(int members)
    {
        if (_workers.Length >= members - 1)
        {
            return;
        }

        int had = _workers.Length;
        Array.Resize(ref _workers, members - 1);
        Array.Resize(ref _barriers, members + 1);
        for (int i = had; i < _workers.Length; i++)
        {
            _workers[i] = new Worker(i + 1, _runMember);
        }
    }
}
