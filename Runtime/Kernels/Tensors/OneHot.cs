namespace ModelGen.Kernels;

/// <summary>Class numbers to one-hot rows.</summary>
public static unsafe class OneHot
{
    /// <summary>y[r, c] = 1 where c is indices[r], else 0; an index that is no column (also a fraction, or NaN) gives a row of 0.</summary>
    public static void Run(Team team, nint rows, nint columns, ref readonly float indices, ref float y)
    {
        fixed (float* pi = &indices)
        fixed (float* py = &y)
        {
            (nint first, nint last) = team.Share(rows);
            for (nint row = first; row < last; row++)
            {
                float* result = py + row * columns;
                new Span<float>(result, (int)columns).Clear();
                float index = pi[row];
                if (index >= 0 && index < columns && index == MathF.Floor(index))
                {
                    result[(nint)index] = 1;
                }
            }
        }
    }
}
