using System.Diagnostics;

namespace ModelGen.Benchmarks.Measurement;

/// <summary>
/// Times several participants in turns. Every round runs each of them once, so a neighbour on the machine, or its clock, disturbs all of
/// them alike: the ratios of a round are honest where absolute times are not.
/// </summary>
internal static class Rounds
{
    private const int WarmUpCalls = 100;
    private const int LongestWarmUp = 4; // times the warm-up time, for calls too slow to make so many

    public static IReadOnlyList<Series> Run(IReadOnlyList<Timed> participants, Effort effort)
    {
        foreach (Timed participant in participants)
        {
            WarmUp(participant, effort.WarmUp);
        }

        int[] calls = [.. participants.Select(participant => CallsFor(participant, effort.Round))];
        double[] bytes = [.. participants.Select((participant, i) => BytesPerCall(participant, calls[i]))];
        var seconds = participants.Select(_ => new List<double>()).ToArray();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long begin = Stopwatch.GetTimestamp();
        for (int round = 0; round < effort.MaxRounds; round++)
        {
            if (round >= Effort.MinRounds && Stopwatch.GetElapsedTime(begin) > effort.MaxTime)
            {
                break;
            }

            for (int turn = 0; turn < participants.Count; turn++)
            {
                int who = (turn + round) % participants.Count; // nobody always follows the same one
                seconds[who].Add(Time(participants[who], calls[who]) / calls[who]);
            }
        }

        return participants.Select((participant, i) => new Series(participant.Name, calls[i], [.. seconds[i]], bytes[i])).ToArray();
    }

    private static void WarmUp(Timed participant, TimeSpan time)
    {
        long begin = Stopwatch.GetTimestamp();
        TimeSpan elapsed;
        int calls = 0;
        do
        {
            participant.Run(1);
            calls++;
            elapsed = Stopwatch.GetElapsedTime(begin);
        }
        while (elapsed < time || (calls < WarmUpCalls && elapsed < LongestWarmUp * time));
    }

    /// <summary>How many calls fill the time; at least one.</summary>
    private static int CallsFor(Timed participant, TimeSpan time)
    {
        int calls = 1;
        while (true)
        {
            double seconds = Time(participant, calls);
            if (seconds > 0.5 * time.TotalSeconds)
            {
                return Math.Max(1, (int)Math.Round(calls * time.TotalSeconds / seconds));
            }

            calls *= 2;
        }
    }

    private static double BytesPerCall(Timed participant, int calls)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        participant.Run(calls);
        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / calls;
    }

    private static double Time(Timed participant, int calls)
    {
        long begin = Stopwatch.GetTimestamp();
        participant.Run(calls);
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }
}
