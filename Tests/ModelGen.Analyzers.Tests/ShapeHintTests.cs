using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>Shapes on each layer, where <c>.editorconfig</c> asks for them.</summary>
public class ShapeHintTests
{
    private const string On = "modelgen_show_shapes = true";

    [Fact]
    public void Each_layer_shows_its_shapes_parameters_and_operations() => Expect(
        "[Model(3, 2)][Flatten, Dense(1600), ReLU, Dense(4)] public partial class M;",
        "Flatten: (batch, 3, 2) → (batch, 6)",
        "Dense(1600): (batch, 6) → (batch, 1600) · 11,200 parameters · 19,200 FLOPs",
        "ReLU: (batch, 1600) → (batch, 1600) · 1,600 FLOPs",
        "Dense(4): (batch, 1600) → (batch, 4) · 6,404 parameters · 12,800 FLOPs");

    [Fact]
    public void A_wrapped_layer_is_one() => Expect(
        "[Model(3, 2)][TimeDistributed, Dense(16)][Flatten] public partial class M;",
        "TimeDistributed: (batch, 3, 2) → (batch, 3, 16) · 48 parameters · 192 FLOPs",
        "Flatten: (batch, 3, 16) → (batch, 48)");

    [Fact]
    public void A_use_of_blocks_is_shown_as_a_whole() => Expect(
        "[Model(8)][Use<Body>, Residual<Body, Short>, Repeat<Body>(3), Branches<Body, Short>] public partial class M; "
        + "[Block(\"C\")][Dense(\"2*C\"), ReLU, Dense(\"C\")] public class Body; [Block(\"C\")][Dense(\"C\", UseBias = false)] public class Short;",
        "Use<Body>: (batch, 8) → (batch, 8) · 280 parameters · 528 FLOPs",
        "Residual<Body, Short>: (batch, 8) → (batch, 8) · 344 parameters · 664 FLOPs",
        "Repeat<Body>(3): (batch, 8) → (batch, 8) · 840 parameters · 1,584 FLOPs",
        "Branches<Body, Short>: (batch, 8) → (batch, 16) · 344 parameters · 656 FLOPs");

    /// <summary>What leaves a block need not be its last layer's.</summary>
    [Fact]
    public void Blocks_in_blocks_and_several_inputs() => Expect(
        "[Model][Input(\"a\", 8), Input(\"b\", 4), Dense(8), Use<Outer>, Add(\"a\"), Output(\"y\")] public partial class M; "
        + "[Block][Use<Inner>, Dense(8)] public class Outer; [Block][Dense(2), ReLU] public class Inner;",
        "Dense(8): (batch, 4) → (batch, 8) · 40 parameters · 64 FLOPs",
        "Use<Outer>: (batch, 8) → (batch, 8) · 42 parameters · 66 FLOPs",
        "Add(\"a\"): (batch, 8) and (batch, 8) → (batch, 8) · 8 FLOPs");

    [Fact]
    public void Named_axes_stay_names() => Expect(
        "[Model(\"T\", 8)][Dense(1), Conv1D(200, 3, Strides = 2)] public partial class M;",
        "Dense(1): (batch, T, 8) → (batch, T, 1) · 9 parameters · T * 16 FLOPs",
        "Conv1D(200, 3, Strides = 2): (batch, T, 1) → (batch, ⌊(T + 1)/2⌋ - 1, 200) · 800 parameters · ⌊(T + 1)/2⌋ * 1,200 - 1,200 FLOPs");

    [Fact]
    public void A_single_parameter_is_one() => Expect(
        "[Model(1)][Dense(1, UseBias = false)] public partial class M;", "Dense(1, UseBias = false): (batch, 1) → (batch, 1) · 1 parameter · 2 FLOPs");

    [Theory]
    [InlineData("[Model(8)][Dense(4), Dense(0), Dense(3)] public partial class M;", "Dense(4)")]
    [InlineData("[Model(8)][Dense(4), Conv2D(4, 3), Flatten] public partial class M;", "Dense(4)")]
    [InlineData("[Model(0)][Dense(4)] public partial class M;")]
    [InlineData("[Model(8)][Dense(4), Use<Body>, Dense(3)] public partial class M; [Block][Dense(3), Conv2D(4, 3)] public class Body;", "Dense(4)")]
    [InlineData("[Dense(4)] public partial class M;")]
    [InlineData("[Model(8)][Dense(), Dense(4)] public partial class M;")]
    public void Nothing_is_shown_behind_an_error(string source, params string[] expected) =>
        Assert.Equal(expected, Analysis.Run(Compile(source), On).Where(d => d.Id == "MG5011").Select(Text));

    [Theory]
    [InlineData("")]
    [InlineData("modelgen_show_shapes = false")]
    [InlineData("modelgen_show_shapes = yes")]
    public void Nothing_is_shown_unless_asked_for(string line) =>
        Assert.Empty(Analysis.Run(Compile("[Model(3, 2)][Flatten, Dense(16), ReLU] public partial class M;"), line));

    [Theory]
    [InlineData("TRUE")]
    [InlineData(" true ")]
    public void Case_and_spaces_do_not_matter(string value) =>
        Assert.Single(Analysis.Run(Compile("[Model(3)][Dense(16)] public partial class M;"), $"modelgen_show_shapes = {value}"));

    [Fact]
    public void Each_file_has_its_own_configuration()
    {
        var compilation = Analysis.Compile(
            "using ModelGen; [Model(3)][Dense(16)] public partial class Shown;", "using ModelGen; [Model(3)][Dense(16)] public partial class Hidden;");
        Diagnostic found = Assert.Single(Analysis.Run(compilation, path => path == "Source0.cs" ? On : ""));
        Assert.Equal("Source0.cs", found.Location.SourceTree!.FilePath);
    }

    [Fact]
    public void It_is_an_info_and_can_be_hidden_at_an_attribute()
    {
        Diagnostic found = Assert.Single(Analysis.Run(Compile("[Model(3)][Dense(16, Allow = \"layer-shape\"), ReLU] public partial class M;"), On));
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Equal("ReLU", Text(found));
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void Numbers_do_not_depend_on_the_culture(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Each_layer_shows_its_shapes_parameters_and_operations();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Expect(string source, params string[] expected)
    {
        IEnumerable<Diagnostic> shown = Analysis.Run(Compile(source), On).Where(d => d.Id == "MG5011");
        Assert.Equal(expected, shown.Select(d => $"{Text(d)}: {d.GetMessage(CultureInfo.InvariantCulture)}"));
    }

    private static Compilation Compile(string source) => Analysis.Compile("using ModelGen;\n" + source);

    private static string Text(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
}
