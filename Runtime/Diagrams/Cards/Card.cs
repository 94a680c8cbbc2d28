namespace ModelGen;

/// <summary>One box of the picture: a layer, or what goes into the model or comes out of it. Its heading is drawn here.</summary>
internal abstract class Card(string heading, string name, string parameters)
{
    /// <summary>The width of every card.</summary>
    internal const double Width = 772;

    /// <summary>Between a card's edge and what is in it.</summary>
    protected const double Padding = 18;

    /// <summary>Where the picture within the card begins.</summary>
    protected const double BodyTop = 44;

    /// <summary>The width that the picture within may take.</summary>
    protected const double BodyWidth = Width - 2 * Padding;

    /// <summary>Its height.</summary>
    internal abstract double Height { get; }

    /// <summary>Draws the card.</summary>
    internal void Draw(SvgWriter svg, double x, double y)
    {
        svg.Rectangle("card", x, y, Width, Height, 10);
        svg.Text("layer", x + Padding, y + 24, Captions.Shorten(heading, 60), "name", Captions.Shorten(name, 30));
        svg.Text("note", x + Width - Padding, y + 24, parameters, "end");
        DrawBody(svg, x, y);
    }

    /// <summary>Draws what is below the heading; x and y are those of the card.</summary>
    protected abstract void DrawBody(SvgWriter svg, double x, double y);
}
