namespace ModelGen.Kernels;

/// <summary>Rows added up by their numbers: the gradient of a table that rows were looked up in.</summary>
public static unsafe class ScatterAdd
{
    /// <summary>Columns shared out together: a line of the cache.</summary>
    private const int Line = 16;

    /// <summary>
    /// y[i, :] = Σ x[r, :] over all r with indices[r] = i, added in the order of r; 0 where there is none. An index that is no row's is
    /// passed over.
    /// </summary>
    /// <param name="team">The workers; each computes its columns of y, or where there are few, its rows.</param>
    /// <param name="rows">Rows of x.</param>
    /// <param name="count">Rows of y.</param>
    /// <param name="width">Columns of x and y.</param>
    /// <param name="indices">The numbers of rows, <paramref name="rows"/> of them.</param>
    /// <param name="x">[rows, width].</param>
    /// <param name="y">[count, width].</param>
    public static void Run(Team team, nint rows, nint count, nint width, ref readonly float indices, ref readonly float x, ref float y)
    {
        // Columns first: however often one index occurs, all workers have the same to do.
        bool byColumns = width >= Line * team.Size;
        (nint firstColumn, nint lastColumn) = byColumns ? team.Share(width, Line) : (0, width);
        (nint firstRow, nint lastRow) = byColumns ? (0, count) : team.Share(count);
        nint columns = lastColumn - firstColumn;
        fixed (float* pi = &indices)
        fixed (float* px = &x)
        fixed (float* py = &y)
        {
            for (nint row = firstRow; row < lastRow; row++)
            {
                new Span<float>(py + row * width + firstColumn, (int)columns).Clear();
            }

            for (nint row = 0; row < rows; row++)
            {
                float index = pi[row];
                if (index > -1 && index < count && (nint)index >= firstRow && (nint)index < lastRow)
                {
                    ReadOnlySpan<float> from = new(px + row * width + firstColumn, (int)columns);
                    Span<float> to = new(py + (nint)index * width + firstColumn, (int)columns);
                    System.Numerics.Tensors.TensorPrimitives.Add(to, from, to);
                }
            }
        }
    }
}
