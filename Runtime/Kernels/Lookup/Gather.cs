using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ModelGen.Kernels;

/// <summary>Rows of a table by their numbers: what Embedding computes.</summary>
public static unsafe class Gather
{
    /// <summary>y[r, :] = table[indices[r], :], an index being cut to a whole number as Keras' cast does.</summary>
    /// <param name="team">The workers; each copies its share of the rows.</param>
    /// <param name="rows">Rows of y.</param>
    /// <param name="count">Rows of the table.</param>
    /// <param name="width">Columns of table and y.</param>
    /// <param name="indices">The numbers of rows, <paramref name="rows"/> of them.</param>
    /// <param name="table">[count, width].</param>
    /// <param name="y">[rows, width].</param>
    /// <param name="layer">The layer that looks up, for the error.</param>
    /// <exception cref="ArgumentException">An index is not one of a row.</exception>
    public static void Run(
        Team team, nint rows, nint count, nint width, ref readonly float indices, ref readonly float table, ref float y, string layer)
    {
        fixed (float* pi = &indices)
        fixed (float* pt = &table)
        fixed (float* py = &y)
        {
            (nint first, nint last) = team.Share(rows);
            for (nint row = first; row < last; row++)
            {
                float index = pi[row];

                // Written so that NaN is no index either.
                if (!(index > -1 && index < count))
                {
                    ThrowNoRow(index, count, layer);
                }

                new ReadOnlySpan<float>(pt + (nint)index * width, (int)width).CopyTo(new Span<float>(py + row * width, (int)width));
            }
        }
    }

    [DoesNotReturn]
    private static void ThrowNoRow(float index, nint count, string layer) => throw new ArgumentException(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{layer} looks up rows by their numbers, 0 to {count - 1}, but gets {index}. It has {count} rows: more values or steps than that need a larger layer."));
}
