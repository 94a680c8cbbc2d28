namespace ModelGen;

/// <summary>
/// A tensor as cells: one axis as a row, two as a grid, three as a stack of grids (its last axis lies behind), more as the stack of
/// their last three.
/// </summary>
internal sealed class TensorPicture
{
    private const int MaxRows = 6;
    private const int MaxColumns = 24;
    private const int MaxPlainCells = 48;
    private const double SmallCell = 9;
    private const int MaxSheets = 3;
    private readonly List<CellRow?> _rows = [];
    private readonly int _sheets = 1;
    private readonly double _cell;

    /// <param name="shape">The tensor's shape.</param>
    /// <param name="colors">How its cells are coloured.</param>
    /// <param name="steps">The number of steps that a row of <see cref="CellColors.JoinedSteps"/> came from.</param>
    /// <param name="maxWidth">The width it may take.</param>
    /// <param name="maxCell">The largest cell.</param>
    internal TensorPicture(Shape shape, CellColors colors, int steps, double maxWidth, double maxCell)
    {
        if (shape.Count < 2)
        {
            int length = shape.Count == 0 ? 1 : shape[0];
            _rows.Add(colors == CellColors.JoinedSteps && steps > 0 && length > 0 && length % steps == 0
                ? CellRow.Joined(steps, length / steps)
                : CellRow.Of(new AxisView(length, maxCell > SmallCell ? MaxPlainCells : MaxColumns), 0, CellRow.PlainColor));
        }
        else
        {
            int rowAxis = Math.Max(0, shape.Count - 3);
            _sheets = shape.Count == 2 ? 1 : shape[^1] < 0 ? MaxSheets : Math.Min(MaxSheets, shape[^1]);
            AddGrid(shape[rowAxis], shape[rowAxis + 1], colors, shape.Count == 2 ? 1 : Math.Max(1, shape[^1]));
        }

        int columns = _rows.Select(row => row?.Count ?? 0).Append(1).Max();
        _cell = Math.Min(maxCell, (maxWidth - Depth) / columns);
        Width = columns * _cell + Depth;
        Height = Math.Max(1, _rows.Count) * _cell + Depth;
    }

    internal double Width { get; }

    internal double Height { get; }

    /// <summary>How far the stack's last sheet is shifted.</summary>
    private double Depth => (_sheets - 1) * 5;

    internal void Draw(SvgWriter svg, double x, double y)
    {
        for (int sheet = _sheets - 1; sheet >= 0; sheet--)
        {
            double shift = sheet * 5;
            if (_sheets > 1)
            {
                svg.Rectangle("card", x + shift - 1, y + Depth - shift - 1, Width - Depth + 2, Height - Depth + 2, 2);
            }

            for (int i = 0; i < _rows.Count; i++)
            {
                double top = y + Depth - shift + i * _cell;
                if (_rows[i] is { } row)
                {
                    row.Draw(svg, x + shift, top, _cell);
                }
                else if (sheet == 0)
                {
                    svg.Dots(x + (Width - Depth) / 2, top + _cell / 2, _cell, vertical: true);
                }
            }
        }
    }

    private void AddGrid(int rows, int columns, CellColors colors, long valuesBehind)
    {
        AxisView rowView = new(rows, MaxRows);
        AxisView columnView = new(columns, MaxColumns);
        for (int i = 0; i < rowView.Slots; i++)
        {
            int color = colors == CellColors.Plain ? CellRow.PlainColor : SvgStyle.ColorOf((int)rowView[i], (int)rowView.Length);
            _rows.Add(rowView[i] == AxisView.Gap ? null : CellRow.Of(columnView, rowView[i] * columnView.Length * valuesBehind, color));
        }
    }
}
