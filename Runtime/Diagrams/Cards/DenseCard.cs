namespace ModelGen;

/// <summary>A dense layer on one row: every value of the row goes into every value that comes out.</summary>
internal sealed class DenseCard : Card
{
    private const double FanHeight = 40;
    private readonly LayerInfo _layer;
    private readonly TensorPicture _before;
    private readonly TensorPicture _after;

    internal DenseCard(LayerInfo layer, ColorFlow before)
        : base(layer.Display, layer.Name, Captions.Parameters(layer.Parameters))
    {
        _layer = layer;
        _before = new TensorPicture(layer.InputShape, before.Colors, before.Steps, BodyWidth - 160, 13);
        _after = new TensorPicture(layer.OutputShape, CellColors.Plain, 0, BodyWidth - 160, 13);
    }

    internal override double Height => BodyTop + _before.Height + FanHeight + _after.Height + 42;

    protected override void DrawBody(SvgWriter svg, double x, double y)
    {
        double center = x + Width / 2;
        (double left, double right) = (center - _before.Width / 2, center + _before.Width / 2);
        double top = y + BodyTop;
        _before.Draw(svg, left, top);
        svg.Text("shape", right + 12, top + _before.Height / 2 + 4, _layer.InputShape.ToString());

        double fanTop = top + _before.Height + 3;
        double fanBottom = top + _before.Height + FanHeight - 3;
        (double outLeft, double outRight) = (center - _after.Width / 2, center + _after.Width / 2);
        svg.Path("fan", $"M{left} {fanTop}L{right} {fanTop}L{outRight} {fanBottom}L{outLeft} {fanBottom}Z");
        WeightsPicture.DrawChip(svg, center, (fanTop + fanBottom) / 2, WeightsPicture.Formula(_layer));

        double bottom = top + _before.Height + FanHeight;
        _after.Draw(svg, outLeft, bottom);
        svg.Text("shape", outRight + 12, bottom + _after.Height / 2 + 4, _layer.OutputShape.ToString());
        svg.Text("note", center, y + Height - 14, Captions.Dense(_layer), "middle");
    }
}
