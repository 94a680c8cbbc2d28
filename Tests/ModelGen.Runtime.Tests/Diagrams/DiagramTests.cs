using System.Globalization;
using System.Xml.Linq;
using Xunit;

namespace ModelGen.Tests;

public class DiagramTests
{
    public static TheoryData<string, int[], string[]> Models => new()
    {
        { "TwoLayer", [3, 2], ["Dense 16", "ReLU", "Flatten", "Dense 4"] },
        { "Mlp", [784], ["Dense 128", "ReLU", "Dense 64", "ReLU", "Dense 10", "Softmax"] },
        { "Image", [28, 28, 3], ["Dense 8", "ReLU", "Flatten", "Dense 10"] },
        { "Sequence", [-1, 64], ["Dense 32", "ReLU", "Flatten"] },
        { "Odd", [10, 30], ["Flatten", "Reshape 2 3 5 10", "Dense 7", "BatchNormalization", "Flatten", "ReLU"] },
        { "One", [1, 1], ["Dense 1", "Flatten", "Dense 1"] },
        { "Empty", [0, 4], ["Dense 2", "Flatten", "Dense 1"] },
        { "Scalar", [], ["Flatten", "ReLU"] },
        { "None", [3], [] },
        { "A<B>&\"C\" \u0001\ud800", [3], ["Dense 2"] },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void ThePictureIsWellFormedAndWithinItsFrame(string name, int[] input, string[] layers)
    {
        Cultures.RunInEach(() =>
        {
            XElement svg = Parse(TestModels.Make(name, input, layers));

            double width = Number(svg, "width");
            double height = Number(svg, "height");
            foreach (XElement box in svg.Descendants().Where(e => e.Name.LocalName == "rect"))
            {
                Assert.InRange(Number(box, "x"), 0, width);
                Assert.InRange(Number(box, "x") + Number(box, "width"), 0, width);
                Assert.InRange(Number(box, "y") + Number(box, "height"), 0, height);
                Assert.True(Number(box, "width") >= 0 && Number(box, "height") >= 0);
            }
        });
    }

    [Fact]
    public void AScreenReaderGetsATitleAndADescription()
    {
        XElement svg = Parse(TwoLayer());

        Assert.Equal("TwoLayer", svg.Elements().Single(e => e.Name.LocalName == "title").Value);
        Assert.Equal(
            "The layers of TwoLayer, from a sample of shape (3, 2): Dense(16) gives (3, 16); ReLU gives (3, 16); Flatten gives (48); "
            + "Dense(4) gives (4).",
            svg.Elements().Single(e => e.Name.LocalName == "desc").Value);
        Assert.Equal("img", svg.Attribute("role")!.Value);
    }

    [Fact]
    public void ADenseLayerOnStepsShowsOneMatrixAndAnArrowForEachStep()
    {
        XElement svg = Parse(TestModels.Make("Steps", [3, 2], "Dense 16"));

        Assert.Equal(2 * 16, Count(svg, "weight"));
        Assert.Equal(3, Texts(svg).Count(text => text == "× W + b"));
        Assert.Contains("The same 2 × 16 weights for each of the 3 steps; no step sees another", Texts(svg));
        for (int step = 0; step < 3; step++)
        {
            // The row of 2 and the row of 16 within the card, and those of the model's input and output.
            Assert.Equal(2 * (2 + 16), svg.Descendants().Count(e => e.Name.LocalName == "rect" && Css(e) == $"s{step}"));
            Assert.Equal(2, svg.Descendants().Count(e => e.Name.LocalName == "line" && Css(e) == $"l{step}"));
            Assert.Contains($"step {step + 1}", Texts(svg));
        }
    }

    [Fact]
    public void FlattenKeepsTheStepsColoursSideBySideInOneRow()
    {
        XElement svg = Parse(TwoLayer());

        Assert.Contains("Flatten joins the 3 steps into one row of 48", Texts(svg));
        string[] joined = [.. svg.Descendants()
            .Where(e => e.Name.LocalName == "rect" && Css(e).StartsWith('s'))
            .GroupBy(e => e.Attribute("y")!.Value)
            .Where(row => row.Count() == 48)
            .Select(row => string.Concat(row.OrderBy(e => Number(e, "x")).Select(e => Css(e)[1..])))];

        // The row that Flatten makes, and the same row as the next layer's input.
        Assert.Equal(2, joined.Length);
        Assert.All(joined, row => Assert.Equal(new string('0', 16) + new string('1', 16) + new string('2', 16), row));
    }

    [Fact]
    public void LayersAreNamedWithShapeAndParameters()
    {
        string[] texts = [.. Texts(Parse(TwoLayer()))];

        Assert.Contains("(3, 2) in, (4) out · 244 parameters", texts);
        Assert.Contains("48 parameters", texts);
        Assert.Contains("196 parameters", texts);
        Assert.Contains("Dense(16)dense", texts);
        Assert.Contains("Dense(4)dense_1", texts);
        Assert.Contains("keeps the shape (3, 16)", texts);
        Assert.Contains("Every output sees all 48 values: 48 × 4 weights and 4 biases", texts);
        Assert.Contains("(3, 16)", texts);
        Assert.Contains("(48)", texts);
    }

    [Fact]
    public void LargeAndUnknownAxesAreElided()
    {
        string image = new Diagram(TestModels.Make("Image", [28, 28, 3], "Dense 8")).ToSvg();
        Assert.InRange(image.Length, 1, 100_000);
        Assert.Contains("28 × 28 positions; no position sees another", image, StringComparison.Ordinal);
        Assert.Contains("(28, 28)", image, StringComparison.Ordinal);

        string sequence = new Diagram(TestModels.Make("Sequence", [-1, 4], "Dense 2")).ToSvg();
        Assert.Contains("last step", sequence, StringComparison.Ordinal);
        Assert.Contains("for each of the steps", sequence, StringComparison.Ordinal);
        Assert.Contains("(?, 2)", sequence, StringComparison.Ordinal);
    }

    [Fact]
    public void BranchesAreConnectedAroundTheCardsBetween()
    {
        XElement svg = Parse(TestModels.Branches());

        Assert.Equal(2, svg.Descendants().Count(e => e.Name.LocalName == "path" && Css(e) == "flow"));
        Assert.Equal(5, svg.Descendants().Count(e => e.Name.LocalName == "line" && Css(e) == "flow"));
    }

    [Fact]
    public void TheFileHoldsThePicture()
    {
        using TemporaryFolder folder = new();
        Diagram diagram = new(TwoLayer());

        diagram.SaveSvg(folder.File("model.svg"));

        Assert.Equal(diagram.ToSvg(), File.ReadAllText(folder.File("model.svg")));
        Assert.Equal(diagram.ToSvg(), new Diagram(TwoLayer()).ToSvg());
    }

    private static ModelInfo TwoLayer() => TestModels.Make("TwoLayer", [3, 2], "Dense 16", "ReLU", "Flatten", "Dense 4");

    private static XElement Parse(ModelInfo model) => XElement.Parse(new Diagram(model).ToSvg());

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static string Css(XElement element) => element.Attribute("class")!.Value;

    private static int Count(XElement svg, string css) => svg.Descendants().Count(e => e.Attribute("class")?.Value == css);

    private static IEnumerable<string> Texts(XElement svg) => svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value);
}
