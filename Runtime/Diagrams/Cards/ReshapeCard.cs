namespace ModelGen;

/// <summary>A layer that changes the shape and has no picture of its own: the tensor before it, an arrow, the tensor after it.</summary>
internal sealed class ReshapeCard : Card
{
    private const double Middle = 90;
    private readonly LayerInfo _layer;
    private readonly TensorPicture _before;
    private readonly TensorPicture _after;

    internal ReshapeCard(LayerInfo layer, ColorFlow before, ColorFlow after)
        : base(layer.Display, layer.Name, Captions.Parameters(layer.Parameters))
    {
        _layer = layer;
        _before = new TensorPicture(layer.InputShape, before.Colors, before.Steps, (BodyWidth - Middle) / 2, 13);
        _after = new TensorPicture(layer.OutputShape, after.Colors, after.Steps, (BodyWidth - Middle) / 2, 13);
    }

    internal override double Height => BodyTop + Math.Max(_before.Height, _after.Height) + 32;

    protected override void DrawBody(SvgWriter svg, double x, double y)
    {
        double left = x + Width / 2 - Middle / 2 - _before.Width;
        double right = x + Width / 2 + Middle / 2;
        double center = y + BodyTop + Math.Max(_before.Height, _after.Height) / 2;
        _before.Draw(svg, left, center - _before.Height / 2);
        _after.Draw(svg, right, center - _after.Height / 2);
        svg.Arrow("flow", "flowhead", left + _before.Width + 14, center, right - 14, center);
        double label = y + Height - 14;
        svg.Text("shape", left + _before.Width / 2, label, _layer.InputShape.ToString(), "middle");
        svg.Text("shape", right + _after.Width / 2, label, _layer.OutputShape.ToString(), "middle");
    }
}
