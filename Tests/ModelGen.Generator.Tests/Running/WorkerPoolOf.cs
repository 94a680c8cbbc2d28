extern alias runtime;

using runtime::ModelGen.Kernels;

namespace ModelGen.Generator.Tests.Running;

/// <summary>A team of exactly so many threads, however small the work; the runtime's own pool shares only what is worth it.</summary>
internal sealed class WorkerPoolOf(int members)
{
    public void Run(Action<Team> work)
    {
        var barrier = new TeamBarrier(members);
        Exception? failure = null;
        Thread[] threads = [.. Enumerable.Range(0, members).Select(i => new Thread(() => RunMember(i)))];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        Assert.Null(failure);

        void RunMember(int index)
        {
            try
            {
                work(new Team(index, members, barrier));
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, exception, null);
                barrier.Break();
            }
        }
    }
}
