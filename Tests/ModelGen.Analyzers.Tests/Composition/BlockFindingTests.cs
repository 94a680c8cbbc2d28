using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>What is found inside a block: once for each cause, at the use and at the place in the block, and allowed at either.</summary>
public class BlockFindingTests
{
    [Fact]
    public void Places_inside_blocks_are_additional_locations_from_the_outside_in()
    {
        Diagnostic error = Assert.Single(Run(
            "[Model(8, 6)][ReLU, Use<Outer>, Dense(2)] public partial class M;",
            "[Block(\"T\", \"C\")][Dense(\"C\"), Tap(\"a\"), Branches<Side, Inner>] public class Outer; [Block][Dense(3)] public class Side;",
            "[Block(\"T\", \"C\")][Tap(\"in\"), TimeDistributed, Dense(\"T*C\"), Dense(\"C/4\")] public class Inner;"));
        Assert.Equal("MG1031", error.Id);
        Assert.Equal("Use<Outer>", Text(error.Location));
        Assert.Equal(["Branches<Side, Inner>", "Dense(\"C/4\")"], error.AdditionalLocations.Select(Text));
        Assert.Equal("Source2.cs", error.AdditionalLocations[1].SourceTree!.FilePath);
        Assert.Equal(
            "Dense(\"C/4\") (layer 2 of 2 in Inner, used by layer 2 of 2 in Outer, used by layer 2 of 3 in M with T = 8, C = 6 with T = 8, C = 6): "
            + "in \"C/4\" 6/4 is not a whole number.",
            error.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_mistake_of_the_declaration_is_found_at_its_place_too()
    {
        Diagnostic error = Assert.Single(Run(
            "[Model(8)][Use<Outer>, Use<Outer>, Dense(2)] public partial class M;",
            "[Block][ReLU, Use<Inner>] public class Outer; [Block][ReLU, Dense(3, Activation = (Activation)99)] public class Inner;"));
        Assert.Equal("MG1015", error.Id);
        Assert.Equal(["Use<Inner>", "Dense(3, Activation = (Activation)99)"], error.AdditionalLocations.Select(Text));
    }

    [Fact]
    public void Layers_of_a_block_on_two_declarations()
    {
        Diagnostic error = Assert.Single(Run(
            "[Model(8)][Use<Body>, Dense(2)] public partial class M;", "[Block][Dense(3)] public partial class Body;", "[ReLU] public partial class Body;"));
        Assert.Equal("MG1005", error.Id);
        Assert.Equal("Use<Body>", Text(error.Location));
        Assert.Equal(["ReLU"], error.AdditionalLocations.Select(Text));
    }

    [Theory]
    [InlineData("Repeat<Body>(10)")]
    [InlineData("Use<Body>, Use<Body>, Use<Body>")]
    [InlineData("Use<Twice>, Use<Body>, Repeat<Twice>(4)")]
    public void One_mistake_used_often_is_found_once(string uses) => Assert.Single(Run(
        $"[Model(8)][{uses}, Dense(2)] public partial class M; [Block][Repeat<Body>(2)] public class Twice; "
        + "[Block(\"C\")][Dense(\"C\"), ReLU, Dropout(1.5)] public class Body;"));

    [Fact]
    public void Other_axes_are_another_cause()
    {
        IReadOnlyList<Diagnostic> found = Run(
            "[Model(4)][Use<Body>, Output(\"a\"), From(\"input\"), Dense(5), Use<Body>, Output(\"b\")] public partial class M; "
            + "[Block(\"C\")][ReLU, Dense(\"C/3\")] public class Body;");
        string[] messages = [.. found.Select(d => d.GetMessage(CultureInfo.InvariantCulture))];
        Assert.Equal(2, messages.Length);
        Assert.Contains("with C = 4", messages[0], StringComparison.Ordinal);
        Assert.Contains("with C = 5", messages[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("Allow = \"linear-stack\"", "", 0)]
    [InlineData("", "(Allow = \"linear-stack\")", 0)]
    [InlineData("", "(Allow = \"MG4012\")", 0)]
    [InlineData("Allow = \"huge-flatten\"", "(Allow = \"stacked-activations, unused-allow\")", 1)]
    public void Allowed_in_the_block_and_at_its_use(string layer, string use, int count)
    {
        IReadOnlyList<Diagnostic> found = Run(
            $"[Model(8)][Repeat<Body>(3{(use.Length > 0 ? ", " + use[1..^1] : "")}), Dense(2)] public partial class M; "
            + $"[Block][Dense(8{(layer.Length > 0 ? ", " + layer : "")}), Dense(8), ReLU] public class Body;");
        Assert.Equal(count, found.Count);
        Assert.All(found, d => Assert.Equal(["Dense(8" + (layer.Length > 0 ? ", " + layer : "") + ")"], d.AdditionalLocations.Select(Text)));
    }

    [Fact]
    public void Blocks_that_use_two_others_each_do_not_take_for_ever()
    {
        var source = new StringBuilder("[Model(4)][Use<B0>, Dense(2)] public partial class M;\n");
        for (int i = 0; i < 40; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"[Block][Use<B{i + 1}>, Use<B{i + 1}>] public class B{i};\n");
        }

        Diagnostic error = Assert.Single(Run(source + "[Block][Dense(4), ReLU] public class B40;"));
        Assert.Equal("MG1034", error.Id);
        Assert.Equal("Use<B0>", Text(error.Location));
    }

    [Fact]
    public void Blocks_nested_very_deeply_are_an_error()
    {
        var source = new StringBuilder("[Model(4)][Use<B0>, Dense(2)] public partial class M;\n");
        for (int i = 0; i < 3000; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"[Block][Use<B{i + 1}>] public class B{i};\n");
        }

        Diagnostic error = Assert.Single(Run(source + "[Block][Dense(4), ReLU] public class B3000;"));
        Assert.Equal("MG1034", error.Id);
        Assert.Contains("more than 100 deep", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Diagnostic> Run(params string[] sources) => Analysis.Run(Analysis.Compile([.. sources.Select(s => "using ModelGen;\n" + s)]));

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
