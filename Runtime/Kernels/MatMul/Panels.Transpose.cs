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
                for (nint column = 0; column < n; column++)
                {
                    nint sourcePanel = column / Width;
                    nint sourceWidth = WidthOf(sourcePanel, n);
                    float* from = source + sourcePanel * Width * k + row * sourceWidth + column % Width;
                    float* to = destination + row * n + column * width;
                    for (nint i = 0; i < valid; i++)
                    {
                        to[i] = from[i * sourceWidth];
                    }

                    new Span<float>(to + valid, (int)(width - valid)).Clear();
                }
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
                for (nint i = 0; i < k; i++)
                {
                    float* to = destination + column * k + i * width;
                    for (nint j = 0; j < valid; j++)
                    {
                        to[j] = source[(column + j) * ldx + i];
                    }

                    new Span<float>(to + valid, (int)(width - valid)).Clear();
                }
            }
        }
    }
}
