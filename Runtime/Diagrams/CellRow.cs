namespace ModelGen;

/// <summary>One row of a tensor's picture: cells with the number of their value and their colour, or gaps.</summary>
internal sealed class CellRow
{
    /// <summary>The colour of cells that belong to no step.</summary>
    internal const int PlainColor = -1;

    private readonly List<(long Value, int Color)> _cells = [];

    /// <summary>The number of cells, gaps included.</summary>
    internal int Count => _cells.Count;

    /// <summary>A row of one colour.</summary>
    /// <param name="view">What is shown of it.</param>
    /// <param name="first">The number of its first value within the tensor.</param>
    /// <param name="color">The step's colour, or <see cref="PlainColor"/>.</param>
    internal static CellRow Of(AxisView view, long first, int color)
    {
        CellRow row = new();
        row.Append(view, first, color);
        return row;
    }

    /// <summary>A row that steps were joined into.</summary>
    /// <param name="steps">The number of steps.</param>
    /// <param name="width">The values of one step.</param>
    internal static CellRow Joined(int steps, long width)
    {
        CellRow row = new();
        AxisView shown = ShownSteps(steps);
        for (int i = 0; i < shown.Slots; i++)
        {
            if (shown[i] == AxisView.Gap)
            {
                row._cells.Add((AxisView.Gap, PlainColor));
            }
            else
            {
                row.Append(PartOf(steps, width), shown[i] * width, SvgStyle.ColorOf((int)shown[i], steps));
            }
        }

        return row;
    }

    /// <summary>The steps that a picture shows.</summary>
    internal static AxisView ShownSteps(long steps) => new(steps, 6);

    /// <summary>What is shown of each step's part of a joined row: at most 54 cells in all.</summary>
    internal static AxisView PartOf(int steps, long width) => new(width, Math.Max(3, 54 / ShownSteps(steps).Slots));

    /// <summary>Draws the row; cells are <paramref name="cell"/> wide and high.</summary>
    internal void Draw(SvgWriter svg, double x, double y, double cell)
    {
        double gap = cell > 6 ? 1 : 0.5;
        for (int i = 0; i < _cells.Count; i++)
        {
            (long value, int color) = _cells[i];
            if (value == AxisView.Gap)
            {
                svg.Dots(x + (i + 0.5) * cell, y + cell / 2, cell, vertical: false);
            }
            else
            {
                string css = color == PlainColor ? "plain" : "s" + SvgWriter.Number(color);
                svg.Rectangle(css, x + i * cell + gap / 2, y + gap / 2, cell - gap, cell - gap, cell > 8 ? 2 : 1, Opacity(value));
            }
        }
    }

    /// <summary>Each value keeps its shade from picture to picture, so that the eye can follow it.</summary>
    private static double Opacity(long value) => 0.55 + 0.15 * ((uint)(value * 2654435761) >> 30);

    private void Append(AxisView view, long first, int color)
    {
        for (int i = 0; i < view.Slots; i++)
        {
            _cells.Add(view[i] == AxisView.Gap ? (AxisView.Gap, color) : (first + view[i], color));
        }
    }
}
