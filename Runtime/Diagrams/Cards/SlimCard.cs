namespace ModelGen;

/// <summary>A card of one line of text, with the tensor small at its right: layers that keep the shape, the input, the output.</summary>
internal sealed class SlimCard : Card
{
    private readonly string _caption;
    private readonly TensorPicture _tensor;

    /// <param name="heading">The layer's declaration.</param>
    /// <param name="name">The layer's name.</param>
    /// <param name="parameters">The number of its parameters as text.</param>
    /// <param name="caption">What it does.</param>
    /// <param name="shape">The shape of its tensor.</param>
    /// <param name="flow">How the tensor's cells are coloured.</param>
    internal SlimCard(string heading, string name, string parameters, string caption, Shape shape, ColorFlow flow)
        : base(heading, name, parameters)
    {
        _caption = caption;
        _tensor = new TensorPicture(shape, flow.Colors, flow.Steps, 250, 9);
    }

    internal override double Height => Math.Max(60, _tensor.Height + 24);

    protected override void DrawBody(SvgWriter svg, double x, double y)
    {
        svg.Text("note", x + Padding, y + 44, _caption);
        _tensor.Draw(svg, x + Width - 160 - _tensor.Width, y + (Height - _tensor.Height) / 2);
    }
}
