using System.Globalization;
using System.Text;

namespace ModelGen;

/// <summary>Writes the few SVG elements that the pictures need: numbers invariant, text escaped, one element a line.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>Opens the picture, with what a screen reader says of it.</summary>
    internal SvgWriter(double width, double height, string title, string description)
    {
        (string w, string h) = (Number(width), Number(height));
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"img\" "
            + "aria-labelledby=\"title desc\">");
        Line($"<title id=\"title\">{Escape(title)}</title>");
        Line($"<desc id=\"desc\">{Escape(description)}</desc>");
        Line("<style>");
        _text.Append(SvgStyle.Css);
        Line("</style>");
        Rectangle("background", 0, 0, width, height, 12);
    }

    /// <summary>Closes the picture.</summary>
    internal string Finish()
    {
        Line("</svg>");
        return _text.ToString();
    }

    internal void Rectangle(string css, double x, double y, double width, double height, double radius = 0, double opacity = 1)
    {
        string rounded = radius > 0 ? $" rx=\"{Number(radius)}\"" : "";
        string faded = opacity < 1 ? $" fill-opacity=\"{Number(opacity)}\"" : "";
        string place = $"x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\"";
        Line($"<rect class=\"{css}\" {place}{rounded}{faded}/>");
    }

    internal void StraightLine(string css, double x1, double y1, double x2, double y2) =>
        Line($"<line class=\"{css}\" x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"/>");

    /// <summary>A path; the numbers of <paramref name="data"/> are written as <see cref="Number"/> does.</summary>
    internal void Path(string css, FormattableString data)
    {
        object[] numbers = [.. data.GetArguments().Select(value => (object)Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)))];
        Line($"<path class=\"{css}\" d=\"{string.Format(CultureInfo.InvariantCulture, data.Format, numbers)}\"/>");
    }

    /// <summary>A curve through points written as <c>x,y x,y</c>; a single point becomes a dot.</summary>
    internal void Curve(string lineCss, string dotCss, string points)
    {
        if (points.Contains(' ', StringComparison.Ordinal))
        {
            Line($"<polyline class=\"{lineCss}\" points=\"{points}\"/>");
        }
        else
        {
            string[] place = points.Split(',');
            Line($"<circle class=\"{dotCss}\" cx=\"{place[0]}\" cy=\"{place[1]}\" r=\"3\"/>");
        }
    }

    /// <summary>A horizontal or vertical arrow; the classes of its line and of its head.</summary>
    internal void Arrow(string lineCss, string headCss, double x1, double y1, double x2, double y2)
    {
        const double Head = 6;
        double length = Math.Max(Math.Abs(x2 - x1), Math.Abs(y2 - y1));
        (double dx, double dy) = ((x2 - x1) / length, (y2 - y1) / length);
        (double baseX, double baseY) = (x2 - dx * Head, y2 - dy * Head);
        StraightLine(lineCss, x1, y1, baseX, baseY);
        Path(headCss, $"M{x2} {y2}L{baseX - dy * Head / 2} {baseY - dx * Head / 2}L{baseX + dy * Head / 2} {baseY + dx * Head / 2}Z");
    }

    /// <summary>Three dots for what is left out, side by side or one below the other.</summary>
    internal void Dots(double x, double y, double cell, bool vertical)
    {
        double size = Math.Max(1, cell / 7);
        for (int i = -1; i <= 1; i++)
        {
            double shift = i * cell * 0.3;
            (double left, double top) = (x - size / 2 + (vertical ? 0 : shift), y - size / 2 + (vertical ? shift : 0));
            Rectangle("plain", left, top, size, size, size / 2);
        }
    }

    /// <summary>Text; <paramref name="anchor"/> says which part of it stands at x: start, middle or end.</summary>
    internal void Text(string css, double x, double y, string text, string anchor = "start") =>
        Line($"<text class=\"{css}\" x=\"{Number(x)}\" y=\"{Number(y)}\"{Anchor(anchor)}>{Escape(text)}</text>");

    /// <summary>Two texts one after the other, in different styles.</summary>
    internal void Text(string css, double x, double y, string first, string secondCss, string second) =>
        Line($"<text x=\"{Number(x)}\" y=\"{Number(y)}\"><tspan class=\"{css}\">{Escape(first)}</tspan>"
            + $"<tspan class=\"{secondCss}\" dx=\"10\">{Escape(second)}</tspan></text>");

    /// <summary>At most two decimals, which is finer than any screen.</summary>
    internal static string Number(double value)
    {
        string text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>Text as XML may hold it; characters that XML cannot hold at all become the replacement character.</summary>
    internal static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                (< ' ' and not '\t' and not '\n' and not '\r') or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }

    private static string Anchor(string anchor) => anchor == "start" ? "" : $" text-anchor=\"{anchor}\"";

    private void Line(string line) => _text.Append(line).Append('\n');
}
