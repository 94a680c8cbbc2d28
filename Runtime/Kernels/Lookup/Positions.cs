namespace ModelGen.Kernels;

/// <summary>The numbers of the places along an axis.</summary>
public static unsafe class Positions
{
    /// <summary>y[i] = i, for every i below <paramref name="count"/>.</summary>
    public static void Run(Team team, nint count, ref float y)
    {
        fixed (float* py = &y)
        {
            (nint first, nint last) = team.Share(count);
            for (nint i = first; i < last; i++)
            {
                py[i] = i;
            }
        }
    }
}
