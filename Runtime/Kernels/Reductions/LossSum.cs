namespace ModelGen.Kernels;

/// <summary>The total of a batch's losses.</summary>
public static class LossSum
{
    /// <summary>loss = scale · Σ values, in an order that depends on <paramref name="count"/> alone. The first worker writes it.</summary>
    public static void Run(Team team, nint count, ref readonly float values, ref float loss, float scale)
    {
        if (team.Index == 0)
        {
            // A team of one here: the sum is one output, and one worker's work.
            Reduce.Sum(Team.Single, 1, count, 1, in values, ref loss, scale);
        }
    }
}
