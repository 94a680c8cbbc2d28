namespace ModelGen;

/// <summary>
/// Flatten: the rows of the grid slide apart, each past the end of the one before, and fall into one row. No value changes; what was in
/// separate steps now stands side by side.
/// </summary>
internal sealed class FlattenCard : Card
{
    private const double RowPitch = 21;
    private const double Fall = 26;
    private readonly LayerInfo _layer;
    private readonly int _stepCount;
    private readonly long _width;
    private readonly AxisView _steps;
    private readonly AxisView _part;
    private readonly double _cell;

    internal FlattenCard(LayerInfo layer)
        : base(layer.Display, layer.Name, Captions.Parameters(layer.Parameters))
    {
        _layer = layer;
        _stepCount = layer.InputShape[0];
        _width = layer.InputShape.Size / _stepCount;
        _steps = CellRow.ShownSteps(_stepCount);
        _part = CellRow.PartOf(_stepCount, _width);
        _cell = Math.Min(15, (BodyWidth - 140) / CellRow.Joined(_stepCount, _width).Count);
    }

    internal override double Height => BodyTop + _steps.Slots * RowPitch + Fall + _cell + 50;

    protected override void DrawBody(SvgWriter svg, double x, double y)
    {
        CellRow joined = CellRow.Joined(_stepCount, _width);
        double left = x + (Width - joined.Count * _cell) / 2 + 18;
        double partWidth = _part.Slots * _cell;
        double rowTop = y + BodyTop + _steps.Slots * RowPitch + Fall;
        double offset = 0;
        for (int i = 0; i < _steps.Slots; i++)
        {
            double top = y + BodyTop + i * RowPitch;
            if (_steps[i] == AxisView.Gap)
            {
                svg.Dots(left + partWidth / 2, top + _cell / 2, 15, vertical: true);
                offset += _cell;
            }
            else
            {
                DrawStep(svg, _steps[i], left, left + offset, top, rowTop);
                offset += partWidth;
            }
        }

        svg.Text("shape", left + partWidth + 10, y + BodyTop + _cell / 2 + 4, _layer.InputShape.ToString());
        joined.Draw(svg, left, rowTop, _cell);
        svg.Text("shape", left - 10, rowTop + _cell / 2 + 4, _layer.OutputShape.ToString(), "end");
        svg.Text("strong", x + Width / 2, y + Height - 16, Captions.Flatten(_layer), "middle");
    }

    private void DrawStep(SvgWriter svg, long step, double left, double movedLeft, double top, double rowTop)
    {
        string color = SvgWriter.Number(SvgStyle.ColorOf((int)step, _stepCount));
        double partWidth = _part.Slots * _cell;
        double middle = top + _cell / 2;
        svg.Text("label", left - 10, middle + 4, Captions.FirstAxisLabel(_layer.InputShape, step), "end");
        svg.Rectangle("b" + color, movedLeft + 1, top + _cell + 1, partWidth - 2, rowTop - top - _cell - 2);
        if (movedLeft > left)
        {
            svg.Path($"l{color} dashed", $"M{left + 1} {top + 1}H{left + partWidth - 1}V{top + _cell - 1}H{left + 1}Z");
            svg.Arrow($"l{color} dashed", "s" + color, left + partWidth / 2, middle, movedLeft - 4, middle);
        }

        CellRow.Of(_part, step * _width, SvgStyle.ColorOf((int)step, _stepCount)).Draw(svg, movedLeft, top, _cell);
        double arrowX = movedLeft + partWidth / 2;
        svg.Arrow("l" + color, "s" + color, arrowX, rowTop - 20, arrowX, rowTop - 4);
    }
}
