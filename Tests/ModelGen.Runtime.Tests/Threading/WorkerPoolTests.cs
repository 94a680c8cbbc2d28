using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests;

public sealed class WorkerPoolTests
{
    // Long enough for the pool to wait until a sleeping thread has woken up.
    private const double Microseconds = 1e6;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void RunsEachMemberOnce(int members)
    {
        WorkerPool pool = new();
        Job job = new(team => Assert.Equal(members, team.Size));
        for (int round = 0; round < 50; round++)
        {
            job.Seen.Clear();
            pool.Run(job, members, Microseconds);
            Assert.Equal(Enumerable.Range(0, members), job.Seen.Order());
        }
    }

    [Fact]
    public void MembersMeetAtBarriers()
    {
        WorkerPool pool = new();
        int[] counts = new int[3];
        Job job = new(team =>
        {
            for (int round = 1; round <= 200; round++)
            {
                counts[team.Index]++;
                team.Barrier();
                Assert.Equal([round, round, round], counts);
                team.Barrier();
            }
        });
        pool.Run(job, 3, Microseconds);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void AFailureOfAnyMemberReachesTheCaller(int failing)
    {
        WorkerPool pool = new();
        Job broken = new(team =>
        {
            if (team.Index == failing)
            {
                throw new InvalidDataException("broken");
            }

            team.Barrier();
        });
        for (int round = 0; round < 3; round++)
        {
            Assert.Equal("broken", Assert.Throws<InvalidDataException>(() => pool.Run(broken, 3, Microseconds)).Message);
        }

        Job whole = new(team => team.Barrier());
        pool.Run(whole, 3, Microseconds);
        Assert.Equal([0, 1, 2], whole.Seen.Order());
    }

    [Fact]
    public void WhoComesWhileItIsBusyWorksAlone()
    {
        WorkerPool pool = new();
        Job inner = new(team => Assert.Equal(1, team.Size));
        Job outer = new(team =>
        {
            Assert.Equal(2, team.Size);
            if (team.Index == 0)
            {
                pool.Run(inner, 2, Microseconds);
            }
        });
        pool.Run(outer, 2, Microseconds);
        Assert.Single(inner.Seen);
    }

    [Fact]
    public void ManyThreadsShareIt()
    {
        WorkerPool pool = new();
        Thread[] threads = [.. Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            for (int round = 0; round < 50; round++)
            {
                Job job = new(team => team.Barrier());
                pool.Run(job, 2, Microseconds);
                Assert.InRange(job.Seen.Count, 1, 2);
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
    }

    [Fact]
    public void SmallWorkDoesNotWaitForASleeper()
    {
        WorkerPool pool = new();
        Job job = new(_ => { });
        pool.Run(job, 2, Microseconds);
        Assert.Equal(2, job.Seen.Count);
        Thread.Sleep(200);
        job.Seen.Clear();
        pool.Run(job, 2, 1);
        Assert.Single(job.Seen);
    }

    [Fact]
    public void StartingAJobAllocatesNothing()
    {
        WorkerPool pool = new();
        Silent job = new();
        pool.Run(job, 2, Microseconds);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 200; i++)
        {
            pool.Run(job, 2, Microseconds);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private sealed class Job(Action<Team> work) : TeamJob
    {
        public List<int> Seen { get; } = [];

        public override void Run(Team team)
        {
            lock (Seen)
            {
                Seen.Add(team.Index);
            }

            work(team);
        }
    }

    private sealed class Silent : TeamJob
    {
        public override void Run(Team team) => team.Barrier();
    }
}
