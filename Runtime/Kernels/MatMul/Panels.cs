using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>
/// Matrices [k, n] cut into panels of 32 columns, <c>[n/32][k][32]</c>, the last one 16 wide where at most 16 columns are left;
/// columns beyond n are 0. See <see cref="WeightLayout.Panels"/>.
/// </summary>
public static unsafe partial class Panels
{
    /// <summary>Columns of a panel.</summary>
    internal const int Width = 32;

    /// <summary>Columns of a last panel that needs no more.</summary>
    internal const int NarrowWidth = 16;

    /// <summary>Floats of a matrix [k, n] in panels.</summary>
    public static nint Length(nint k, nint n) => k * ((n + NarrowWidth - 1) / NarrowWidth * NarrowWidth);

    /// <summary>Brings a row-major matrix [k, n] into panels.</summary>
    public static void Pack(nint k, nint n, ref readonly float rowMajor, ref float panels) =>
        PackActivations(Team.Single, k, n, in rowMajor, n, ref panels);

    /// <summary>Brings panels back into a row-major matrix [k, n].</summary>
    public static void Unpack(nint k, nint n, ref readonly float panels, ref float rowMajor) => Unpack(k, n, in panels, ref rowMajor, n);

    /// <summary>Brings panels back into a matrix [k, n] whose rows are <paramref name="distance"/> floats apart.</summary>
    internal static void Unpack(nint k, nint n, ref readonly float panels, ref float rowMajor, nint distance)
    {
        fixed (float* source = &panels)
        fixed (float* destination = &rowMajor)
        {
            for (nint panel = 0; panel < Count(n); panel++)
            {
                nint width = WidthOf(panel, n);
                nint column = panel * Width;
                nint valid = nint.Min(width, n - column);
                float* row = source + column * k;
                for (nint i = 0; i < k; i++)
                {
                    new ReadOnlySpan<float>(row + i * width, (int)valid).CopyTo(new Span<float>(destination + i * distance + column, (int)valid));
                }
            }
        }
    }

    /// <summary>Brings a matrix [k, n] whose rows are <paramref name="ldx"/> floats apart into panels: the right factor of an activation product.</summary>
    public static void PackActivations(Team team, nint k, nint n, ref readonly float x, nint ldx, ref float panels)
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
                float* row = destination + column * k;
                for (nint i = 0; i < k; i++)
                {
                    Span<float> packed = new(row + i * width, (int)width);
                    new ReadOnlySpan<float>(source + i * ldx + column, (int)valid).CopyTo(packed);
                    packed[(int)valid..].Clear();
                }
            }
        }
    }

    /// <summary>The number of panels of a matrix with n columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Count(nint n) => (n + Width - 1) / Width;

    /// <summary>The width of a panel: 32, or 16 for a last one with at most 16 columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint WidthOf(nint panel, nint n) => n - panel * Width <= NarrowWidth ? NarrowWidth : Width;
}
