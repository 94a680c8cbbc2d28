using System.Xml.Linq;
using ModelGen.Generator.Tests.Architectures;
using ModelGen.Generator.Tests.Hosting;

namespace ModelGen.Generator.Tests.Documentation;

/// <summary>What hovering over a model's class shows.</summary>
public sealed class HoverTests
{
    [Fact]
    public void Table_has_shapes_parameters_and_operations_and_blocks_stand_indented()
    {
        XElement summary = Summary(
            """
            using ModelGen;
            [Model(8)][Dense(16), ReLU, Repeat<Body>(2), Dense(2)] public partial class M;
            [Block("C")][Residual<Inner>] public class Body;
            [Block("C")][Dense("C"), Tanh] public class Inner;
            """,
            "M");
        Assert.Equal("(batch, 8) to (batch, 2): 722 parameters, 1,424 FLOPs for each sample.", summary.Nodes().OfType<XText>().First().Value.Trim());
        Assert.Equal(
            """
            Layer                      Output shape  Parameters  FLOPs
            Dense(16)                  (batch, 16)          144    256
            ReLU                       (batch, 16)            0     16
            Body (layer 3 of M)
              Inner (layer 1 of Body)
                Dense(16)              (batch, 16)          272    512
                Tanh                   (batch, 16)            0     16
              Add                      (batch, 16)            0     16
            Body (layer 3 of M)
              Inner (layer 1 of Body)
                Dense(16)              (batch, 16)          272    512
                Tanh                   (batch, 16)            0     16
              Add                      (batch, 16)            0     16
            Dense(2)                   (batch, 2)            34     64
            Total                                           722  1,424
            """,
            Table(summary));
    }

    /// <summary>Columns stay in sight: an expression of more than 40 characters gives way to the names of its axes.</summary>
    [Fact]
    public void Operations_over_named_axes_are_expressions_as_far_as_they_are_short()
    {
        string[] rows = Table(Summary(
            "using ModelGen; [Model(\"Height\", \"Width\", 8)][Dense(4), Conv2D(4, 3, Strides = 2)] public partial class M;", "M")).Split('\n');
        Assert.EndsWith("  Height * Width * 64", rows[1], StringComparison.Ordinal);
        Assert.EndsWith("  by Height, Width", rows[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ResNet50", 25_636_712)]
    [InlineData("MiniGpt", 10_939_168)]
    public void Large_models_have_a_row_for_each_layer(string name, long parameters)
    {
        string[] rows = Table(Summary(KnownArchitecture.All.Single(known => known.Name == name).Source, $"ArchitecturesSample.{name}")).Split('\n');
        int layers = CheckedSource.Class(KnownArchitecture.All.Single(known => known.Name == name).Source, $"ArchitecturesSample.{name}").Layers.Count;
        Assert.Equal(layers, rows.Skip(1).Count(row => row.Contains("(batch", StringComparison.Ordinal)));
        Assert.Contains(parameters.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), rows[^1], StringComparison.Ordinal);
    }

    /// <summary>Names of tensors, which are in the table, may be any text.</summary>
    [Theory]
    [InlineData("</code></summary>")]
    [InlineData("a & b < c > d \" ' ]]>")]
    [InlineData("two\nlines\r\n*/ //")]
    [InlineData("\u2028\u2029\u0085\0\u0001\ufffe")]
    [InlineData("größe 层 \ud83d\ude00")]
    public void Names_are_well_formed(string name)
    {
        string literal = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(name, quote: true);
        GeneratedBuild build = ModelBuild.Generate($$"""
            using ModelGen;
            [Model(4)][Dense(4), Tap({{literal}}), Dense(4), Add({{literal}}), Dense(4, Name = "last")]
            [Compile(Loss.MeanSquaredError, Optimizer.Sgd)]
            public partial class M;
            """);
        build.Emit().Dispose();
        string row = Table(Parse(build, "M")).Split('\n')[3];
        Assert.StartsWith("Add(\"", row, StringComparison.Ordinal);
        Assert.Contains(Legible(name), row, StringComparison.Ordinal);
    }

    /// <summary>What cannot be in a line of a comment, as the character that stands for what cannot be read.</summary>
    private static string Legible(string name) => string.Concat(name.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufffe' ? '\ufffd' : c));

    private static XElement Summary(string source, string type)
    {
        GeneratedBuild build = ModelBuild.Generate(source);
        Assert.Null(build.Result.Exception);
        return Parse(build, type);
    }

    private static XElement Parse(GeneratedBuild build, string type) =>
        XDocument.Parse(build.Compilation.GetTypeByMetadataName(type)!.GetDocumentationCommentXml()!, LoadOptions.PreserveWhitespace)
            .Descendants("summary").Single(summary => summary.Element("code") is not null);

    /// <summary>The rows, without the indentation that all have.</summary>
    private static string Table(XElement summary)
    {
        string[] rows = [.. summary.Element("code")!.Value.Trim('\n', '\r').TrimEnd().Split('\n').Select(row => row.TrimEnd())];
        int indentation = rows[0].Length - rows[0].TrimStart().Length;
        return string.Join("\n", rows.Select(row => row[Math.Min(indentation, row.Length)..]));
    }
}
