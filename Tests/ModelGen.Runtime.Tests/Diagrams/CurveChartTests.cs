using System.Globalization;
using System.Xml.Linq;
using Xunit;

namespace ModelGen.Tests;

public class CurveChartTests
{
    [Fact]
    public void CurvesHaveAxesTicksAndALegend()
    {
        Cultures.RunInEach(() =>
        {
            XElement svg = Draw(("loss", [2.5, 1.25, 0]), ("val & loss", [2.5, 2, 1.5]));

            string[] texts = [.. Texts(svg)];
            Assert.Contains("loss", texts);
            Assert.Contains("val & loss", texts);
            Assert.Equal(["0.0", "0.5", "1.0", "1.5", "2.0", "2.5"], texts.Where(text => text.Contains('.', StringComparison.Ordinal)));
            Assert.Contains("1", texts);
            Assert.Contains("3", texts);
            Assert.Equal(["76,64 328,204 580,344", "76,64 328,120 580,176"], Curves(svg));
            Assert.Contains("loss ends at 0.", svg.Elements().Single(e => e.Name.LocalName == "desc").Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void ValuesThatAreNotFiniteLeaveAGap()
    {
        XElement svg = Draw(("loss", [1, 2, double.NaN, 2, 1, double.PositiveInfinity, 1.5]));

        Assert.Equal(2, Curves(svg).Count());
        Assert.Single(svg.Descendants(), e => e.Name.LocalName == "circle");
    }

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { double.NaN, double.NegativeInfinity })]
    public void WithoutFiniteValuesTheChartSaysSo(double[] values)
    {
        Assert.Contains("no finite values", Texts(Draw(("loss", values))));
    }

    [Theory]
    [InlineData(new[] { 3.0, 3, 3 })]
    [InlineData(new[] { 0.0, 0 })]
    [InlineData(new[] { -1e308, 1e308 })]
    [InlineData(new[] { double.Epsilon, 0 })]
    [InlineData(new[] { 1e9, 1e9 + 1 })]
    [InlineData(new[] { -5e-7, 3e-7 })]
    [InlineData(new[] { 1.0 })]
    public void AnyRangeIsDrawnWithinTheFrame(double[] values)
    {
        XElement svg = Draw(("loss", values));

        Assert.InRange(Texts(svg).Count(), 5, 30);
        foreach (string point in Curves(svg).SelectMany(curve => curve.Split(' ')))
        {
            double[] place = [.. point.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
            Assert.InRange(place[0], 76, 580);
            Assert.InRange(place[1], 64, 344);
        }
    }

    [Fact]
    public void TheFileHoldsTheChart()
    {
        using TemporaryFolder folder = new();
        CurveChart chart = new(new Dictionary<string, IReadOnlyList<double>> { ["loss"] = [1, 2] }, "A title");

        chart.SaveSvg(folder.File("loss.svg"));

        Assert.Equal(chart.ToSvg(), File.ReadAllText(folder.File("loss.svg")));
        Assert.Contains(">A title</text>", chart.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void AHistoryIsDrawnWholeOrByNames()
    {
        History history = new();
        TrainingLogs logs = new();
        logs.Set("loss", 2);
        logs.Set("accuracy", 0.5);
        history.Add(0, logs);

        Assert.Contains("accuracy", Texts(XElement.Parse(CurveChart.Of(history).ToSvg())));
        Assert.Contains("A title", Texts(XElement.Parse(CurveChart.Of(history, "A title").ToSvg())));
        Assert.DoesNotContain("accuracy", Texts(XElement.Parse(CurveChart.Of(history, "Training", "loss").ToSvg())));
        Assert.Throws<KeyNotFoundException>(() => CurveChart.Of(history, "Training", "los"));
    }

    private static XElement Draw(params (string Name, double[] Values)[] series) =>
        XElement.Parse(new CurveChart(series.ToDictionary(s => s.Name, s => (IReadOnlyList<double>)s.Values)).ToSvg());

    private static IEnumerable<string> Texts(XElement svg) => svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value);

    private static IEnumerable<string> Curves(XElement svg) =>
        svg.Descendants().Where(e => e.Name.LocalName == "polyline").Select(e => e.Attribute("points")!.Value);
}
