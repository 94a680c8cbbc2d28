namespace ModelGen;

/// <summary>
/// A dense layer on several steps: each step's row goes through the same weights on its own. One small matrix is drawn, one arrow for each
/// step, and the rows that come out in the colours of those that went in.
/// </summary>
internal sealed class StepDenseCard : Card
{
    private const double Middle = 180;
    private const double LabelWidth = 62;
    private const double Pitch = 23;
    private readonly LayerInfo _layer;
    private readonly AxisView _steps;
    private readonly AxisView _in;
    private readonly AxisView _out;
    private readonly double _cell;

    internal StepDenseCard(LayerInfo layer)
        : base(layer.Display, layer.Name, Captions.Parameters(layer.Parameters))
    {
        _layer = layer;
        _steps = CellRow.ShownSteps(Captions.StepCount(layer.InputShape));
        _in = new AxisView(layer.InputShape[^1], 24);
        _out = new AxisView(layer.OutputShape[^1], 24);
        _cell = Math.Min(15, (BodyWidth - Middle - 2 * LabelWidth) / Math.Max(1, _in.Slots + _out.Slots));
    }

    internal override double Height => RowsTop + _steps.Slots * Pitch + 60;

    /// <summary>Where the rows begin: below the matrix and its label.</summary>
    private double RowsTop => BodyTop + 6 + WeightsPicture.Height(_layer) + 12;

    protected override void DrawBody(SvgWriter svg, double x, double y)
    {
        (double inWidth, double outWidth) = (_in.Slots * _cell, _out.Slots * _cell);
        double left = x + (Width - inWidth - Middle - outWidth) / 2;
        double right = left + inWidth + Middle;
        double chipX = left + inWidth + Middle / 2;
        double top = y + RowsTop;

        svg.Text("label", chipX, y + BodyTop - 2, Captions.Weights(_layer), "middle");
        WeightsPicture.DrawMatrix(svg, _layer, chipX, y + BodyTop + 6);
        double lastChip = top + (_steps.Slots - 0.5) * Pitch;
        svg.StraightLine("link", chipX, y + BodyTop + 8 + WeightsPicture.Height(_layer), chipX, lastChip);

        for (int i = 0; i < _steps.Slots; i++)
        {
            double middle = top + (i + 0.5) * Pitch;
            if (_steps[i] == AxisView.Gap)
            {
                svg.Dots(left + inWidth / 2, middle, 15, vertical: true);
                svg.Dots(right + outWidth / 2, middle, 15, vertical: true);
            }
            else
            {
                DrawStep(svg, i, middle, left, right, chipX);
            }
        }

        double label = top + _steps.Slots * Pitch + 16;
        svg.Text("shape", left + inWidth / 2, label, _layer.InputShape.ToString(), "middle");
        svg.Text("shape", right + outWidth / 2, label, _layer.OutputShape.ToString(), "middle");
        svg.Text("strong", x + Width / 2, y + Height - 16, Captions.StepDense(_layer), "middle");
    }

    private void DrawStep(SvgWriter svg, int slot, double middle, double left, double right, double chipX)
    {
        long step = _steps[slot];
        int color = SvgStyle.ColorOf((int)step, (int)_steps.Length);
        (string line, string fill) = ("l" + SvgWriter.Number(color), "s" + SvgWriter.Number(color));
        double rowTop = middle - _cell / 2;
        bool last = slot == _steps.Slots - 1 && !_steps.Known;
        svg.Text("label", left - 10, middle + 4, Captions.StepLabel(_layer.InputShape, step, last), "end");
        CellRow.Of(_in, step * _in.Length, color).Draw(svg, left, rowTop, _cell);
        svg.StraightLine(line, left + _in.Slots * _cell + 6, middle, chipX, middle);
        svg.Arrow(line, fill, chipX, middle, right - 6, middle);
        WeightsPicture.DrawChip(svg, chipX, middle, WeightsPicture.Formula(_layer));
        CellRow.Of(_out, step * _out.Length, color).Draw(svg, right, rowTop, _cell);
    }
}
