using System.Globalization;
using System.Text;

namespace ModelGen;

/// <summary>A line chart of values over epochs, such as the losses of a training.</summary>
public sealed class CurveChart
{
    private const double Width = 760;
    private const double Height = 400;
    private const double Left = 76;
    private const double Right = 580;
    private const double Top = 64;
    private const double Bottom = 344;
    private readonly string _title;
    private readonly (string Name, double[] Values)[] _series;

    /// <summary>Makes a chart of the values as they are now.</summary>
    /// <param name="series">The curves: a name and one value for each epoch. NaN and infinite values leave a gap.</param>
    /// <param name="title">The heading.</param>
    public CurveChart(IReadOnlyDictionary<string, IReadOnlyList<double>> series, string title = "Training")
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(title);
        _title = title;

        _series = [.. series.Select(s => (s.Key, s.Value.Select(Drawable).ToArray()))];
    }

    /// <summary>Makes a chart of what a training saw.</summary>
    /// <param name="history">The training.</param>
    /// <param name="title">The heading.</param>
    /// <param name="names">The series to draw, such as <c>loss</c> and <c>val_loss</c>; none for all.</param>
    /// <exception cref="KeyNotFoundException">There is no series of such a name.</exception>
    public static CurveChart Of(History history, string title = "Training", params IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(names);
        OrderedDictionary<string, IReadOnlyList<double>> series = [];
        foreach (string name in names.Count > 0 ? names : history.Names)
        {
            series[name] = history[name];
        }

        return new CurveChart(series, title);
    }

    /// <summary>The chart as SVG, with its own background, light or dark as the reader's system is.</summary>
    public string ToSvg()
    {
        double[] finite = [.. _series.SelectMany(s => s.Values).Where(double.IsFinite)];
        int epochs = _series.Select(s => s.Values.Length).Append(1).Max();
        ChartAxis vertical = finite.Length > 0 ? ChartAxis.Around(finite.Min(), finite.Max(), 6) : ChartAxis.Around(0, 1, 6);
        ChartAxis horizontal = ChartAxis.OfCount(epochs, 8);
        SvgWriter svg = new(Width, Height, _title, Describe());
        svg.Text("title", 24, 38, Captions.Shorten(_title, 55));
        DrawAxes(svg, horizontal, vertical);
        for (int i = 0; i < _series.Length; i++)
        {
            DrawCurve(svg, i, horizontal, vertical);
        }

        if (finite.Length == 0)
        {
            svg.Text("note", (Left + Right) / 2, (Top + Bottom) / 2, "no finite values", "middle");
        }

        return svg.Finish();
    }

    /// <summary>Writes the chart as an SVG file; one that exists is replaced in one step.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveSvg(string path)
    {
        string svg = ToSvg();
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(svg)));
    }

    /// <summary>The value to draw, NaN for a gap; of values beyond 1e300 the difference could overflow.</summary>
    private static double Drawable(double value) => double.IsFinite(value) ? Math.Clamp(value, -1e300, 1e300) : double.NaN;

    private static void DrawAxes(SvgWriter svg, ChartAxis horizontal, ChartAxis vertical)
    {
        foreach (double tick in vertical.Ticks)
        {
            double y = vertical.Place(tick, Bottom, Top);
            svg.StraightLine("grid", Left, y, Right, y);
            svg.Text("label", Left - 10, y + 4, vertical.Label(tick), "end");
        }

        foreach (double tick in horizontal.Ticks)
        {
            double x = horizontal.Place(tick, Left, Right);
            svg.StraightLine("axis", x, Bottom, x, Bottom + 5);
            svg.Text("label", x, Bottom + 19, horizontal.Label(tick), "middle");
        }

        svg.StraightLine("axis", Left, Bottom, Right, Bottom);
        svg.StraightLine("axis", Left, Top, Left, Bottom);
        svg.Text("note", (Left + Right) / 2, Height - 16, "epoch", "middle");
    }

    private void DrawCurve(SvgWriter svg, int number, ChartAxis horizontal, ChartAxis vertical)
    {
        (string name, double[] values) = _series[number];
        string color = SvgWriter.Number(number % SvgStyle.StepColors);
        string line = $"l{color} curve" + (number >= SvgStyle.StepColors ? " dashed" : "");
        double legend = Top + 12 + number * 20;
        svg.StraightLine(line, Right + 20, legend - 4, Right + 44, legend - 4);
        svg.Text("note", Right + 52, legend, Captions.Shorten(name, 17));

        for (int start = 0; start < values.Length; start++)
        {
            if (double.IsNaN(values[start]))
            {
                continue;
            }

            int end = start;
            StringBuilder points = new();
            for (; end < values.Length && !double.IsNaN(values[end]); end++)
            {
                (double x, double y) = (horizontal.Place(end + 1, Left, Right), vertical.Place(values[end], Bottom, Top));
                points.Append(end == start ? "" : " ").Append(SvgWriter.Number(x)).Append(',').Append(SvgWriter.Number(y));
            }

            svg.Curve(line, "s" + color, points.ToString());
            start = end;
        }
    }

    private string Describe() =>
        "Curves over epochs. " + string.Join(" ", _series.Select(s => s.Values.LastOrDefault(double.NaN) is var last && double.IsNaN(last)
            ? $"{s.Name} has no finite last value."
            : string.Create(CultureInfo.InvariantCulture, $"{s.Name} ends at {last:G4}.")));
}
