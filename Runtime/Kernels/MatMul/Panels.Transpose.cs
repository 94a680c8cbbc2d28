namespace ModelGen.Kernels;

/// <content>Transposing.</content>
public static unsafe partial class Panels
{
    /// <summary>
    /// Brings a matrix [k, n] in panels into the panels of its transpose [n, k]: what turns dx = dy·Wᵀ into a forward product.
    /// </summary>
    public static void Transpose(Team team, nint k, nint n, ref readonly float panels, ref float transposed)
    {
        fixed (float* source = &panels)
        fixed (float* destination = &transposed)
        {
            (nint first, nint last) = team.Share(Count(k));
            for (nint panel = first; panel < last; panel++)
            {
                nint width = WidthOf(panel, k);
                nint row = panel * Width;
                nint valid = nint.Min(width, k - row);
                for (nint column = 0; column < n; column += Width)
                {
                    nint sourceWidth = WidthOf(column / Width, n);
                    float* from = source + column * k + row * sourceWidth;
                    float* to = destination + row * n + column * width;
                    // The next block lies a whole panel away, where the hardware does not look for it.
                    for (nint ahead = 0; ahead < valid * Width && column + Width < n; ahead += Prefetch.Line)
                    {
                        Prefetch.ToSecondLevel(from + Width * k + ahead);
                    }

                    Transposition.Run(from, sourceWidth, valid, nint.Min(Width, n - column), to, width);
                }

                ClearPadding(destination + row * n, n, width, valid);
            }
        }
    }

    /// <summary>
    /// Brings the transpose of a matrix [n, k] whose rows are <paramref name="ldx"/> floats apart into panels of [k, n]: the right
    /// factor of a·xᵀ.
    /// </summary>
    public static void PackTransposed(Team team, nint k, nint n, ref readonly float x, nint ldx, ref float panels)
    {
        fixed (float* source = &x)
        fixed (float* destination = &panels)
        {
            (nint first, nint last) = team.Share(Count(n));
            for (nint panel = first; panel < last; panel++)
            {
                nint width = WidthOf(panel, n);
                nint column = panel * Width;
                nint valid = nint.Min(width, n - column);
                float* to = destination + column * k;

                // In pieces, so that the lines of all rows stay in the cache from one piece to the next.
                for (nint i = 0; i < k; i += Width)
                {
                    Transposition.Run(source + column * ldx + i, ldx, valid, nint.Min(Width, k - i), to + i * width, width);
                }

                ClearPadding(to, k, width, valid);
            }
        }
    }

    internal static void ClearPadding(float* panel, nint rows, nint width, nint valid)
    {
        for (nint i = 0; i < rows && valid < width; i++)
        {
            new Span<float>(panel + i * width + valid, (int)(width - valid)).Clear();
        }
    }
}
