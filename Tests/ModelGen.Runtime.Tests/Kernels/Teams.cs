using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>Runs a body on all members of a team, each on a thread of its own.</summary>
internal static class Teams
{
    public static void Run(int size, Action<Team> body)
    {
        if (size == 1)
        {
            body(Team.Single);
            return;
        }

        TeamBarrier barrier = new(size);
        List<Exception> errors = [];
        List<Thread> threads = [];
        for (int i = 0; i < size; i++)
        {
            Team team = new(i, size, barrier);
            Thread thread = new(() =>
            {
                try
                {
                    body(team);
                }
                catch (Exception error)
                {
                    lock (errors)
                    {
                        errors.Add(error);
                    }
                }
            });
            thread.Start();
            threads.Add(thread);
        }

        threads.ForEach(thread => thread.Join());
        Assert.Empty(errors);
    }
}
