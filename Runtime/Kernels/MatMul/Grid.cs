namespace ModelGen.Kernels;

/// <summary>
/// A worker's rectangle of a result: rows × columns of panels, the team arranged so that the largest rectangle is smallest. The cut
/// changes no bits.
/// </summary>
internal readonly struct Grid
{
    /// <summary>Cuts <paramref name="rows"/> × <paramref name="columns"/> and takes the part of this worker.</summary>
    public Grid(Team team, nint rows, nint columns)
    {
        if (team.Size <= 1)
        {
            LastRow = rows;
            LastColumn = columns;
            return;
        }

        // Columns first: then each worker reads only its part of the weights.
        int best = 1;
        nint bestWork = nint.MaxValue;
        for (int parts = 1; parts <= team.Size; parts++)
        {
            if (team.Size % parts == 0)
            {
                nint work = Work(rows, parts) * DivideUp(columns, team.Size / parts);
                if (work < bestWork)
                {
                    (best, bestWork) = (parts, work);
                }
            }
        }

        int across = team.Size / best;
        (FirstRow, LastRow) = new Team(team.Index / across, best, null).Share(rows, RowUnit(rows, best));
        (FirstColumn, LastColumn) = new Team(team.Index % across, across, null).Share(columns);
    }

    public nint FirstRow { get; }

    public nint LastRow { get; }

    public nint FirstColumn { get; }

    public nint LastColumn { get; }

    /// <summary>Rows of the largest part; a tile of fewer than four rows takes as long as one of four.</summary>
    private static nint Work(nint rows, int parts)
    {
        nint unit = RowUnit(rows, parts);
        return DivideUp(DivideUp(DivideUp(rows, unit), parts) * unit, 4) * 4;
    }

    /// <summary>Rows are cut at whole tiles where there are many.</summary>
    private static nint RowUnit(nint rows, int parts) =>
        rows >= 8 * TileColumn.MaxRows * parts ? TileColumn.MaxRows : 4;

    private static nint DivideUp(nint count, nint by) => (count + by - 1) / by;
}
