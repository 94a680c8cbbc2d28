using Microsoft.CodeAnalysis;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>"I mean it": on the attribute, and by the compiler's own means.</summary>
public class AllowTests
{
    [Theory]
    [InlineData("Model(3, 2), Dense(16, Allow = \"dense-per-timestep\"), ReLU, Flatten, Dense(4)")]
    [InlineData("Model(3, 2), Dense(16, Allow = \"MG3001\"), ReLU, Flatten, Dense(4)")]
    [InlineData("Model(3, 2), Dense(16, Allow = \"unused-allow, huge-flatten, dense-per-timestep\"), ReLU, Flatten, Dense(4)")]
    [InlineData("Model(8), Dense(8, Allow = \"linear-stack bias-before-batchnorm\"), BatchNormalization, Dense(8)")]
    [InlineData("Model(4, 8), TimeDistributed(Allow = \"redundant-flatten\"), Flatten, Flatten, Dense(1)")]
    [InlineData("Model(4, 8), TimeDistributed, Flatten(Allow = \"redundant-flatten\"), Flatten, Dense(1)")]
    [InlineData("Model(8), Sigmoid, Compile(Loss.BinaryCrossentropy, Optimizer.Sgd, Allow = \"nothing-to-train\")")]
    public Task Silences_the_rule_at_its_attribute(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("{|MG5010:Model(3, 2, Allow = \"dense-per-timestep\")|}, {|MG3001:Dense(16)|}, ReLU, Flatten, Dense(4)")]
    [InlineData("Model(3, 2), {|MG5010:{|MG3001:Dense(16, Allow = \"huge-flatten\")|}|}, ReLU, Flatten, Dense(4)")]
    [InlineData("Model(8), {|MG1022:Dense(0, Allow = \"non-positive-size\")|}")]
    [InlineData("Model(8), {|MG1022:Dense(0, Allow = \"MG1022\")|}")]
    public Task Silences_no_other_rule_no_other_place_and_no_error(string attributes) => Verify.AttributesAsync(attributes);

    /// <summary>On [Block] for what stands in it, at every use and in the blocks that it uses.</summary>
    [Theory]
    [InlineData("Use<Wide>, Dense(8), Tanh, Residual<Wide>, Dense(1)", "linear-stack")]
    [InlineData("Use<Wide>, Dense(8), Tanh, Repeat<Wide>(2), Dense(1)", "MG4012")]
    [InlineData("Use<Outer>, Dense(8), Tanh, Dense(1)", "bias-before-batchnorm, linear-stack")]
    [InlineData("Use<Outer>, Dense(8), Tanh, Dense(1)", "no-op-layer", "MG4012 Use<Outer> > Use<Wide> > Dense(16)")]
    [InlineData("Use<Wide>, Dense(8), Dense(8), Tanh, Dense(1)", "linear-stack", "MG4012 Dense(8)")]
    [InlineData("Use<Wide>, Dense(8), Tanh, Use<Other>, Dense(1)", "linear-stack", "MG4012 Use<Other> > Dense(12)")]
    public void Silences_what_stands_in_a_block(string layers, string allow, params string[] expected) => Assert.Equal(
        expected,
        Analysis.Places(
            $"[Model(8)][{layers}] public partial class M;",
            $"[Block(Allow = \"{(layers.Contains("Outer", StringComparison.Ordinal) ? "no-op-layer" : allow)}\")][Dense(16), Dense(8), ReLU] public class Wide;",
            $"[Block(\"C\", Allow = \"{allow}\")][Use<Wide>] public class Outer; [Block][Dense(12), Dense(8), ReLU] public class Other;"));

    [Fact]
    public void On_a_block_silences_no_error() => Assert.Equal(
        ["MG1022 Use<Wide> > Dense(0)"],
        Analysis.Places("[Model(8)][Use<Wide>, Dense(1)] public partial class M;", "[Block(Allow = \"MG1022\")][Dense(0), ReLU] public class Wide;"));

    [Fact]
    public void On_a_block_that_is_a_model_itself_is_about_its_uses() => Assert.Equal(
        ["MG4012 Dense(16)"],
        Analysis.Places("[Model(8)][Use<Both>, Dense(1)] public partial class M;",
            "[Model(8), Block(Allow = \"linear-stack\")][Dense(16), Dense(4), ReLU] public partial class Both;"));

    [Fact]
    public Task Pragmas_work() => Verify.DiagnosticsAsync(
        """
        using ModelGen;

        [Model(3, 2)]
        #pragma warning disable MG3001
        [Dense(16)]
        #pragma warning restore MG3001
        [ReLU, Flatten, Dense(4)]
        public partial class M;
        """);

    [Fact]
    public void Severity_is_the_projects()
    {
        var compilation = Analysis.Compile("using ModelGen; [Model(3, 2)][Dense(16), ReLU, Flatten] public partial class M;");
        var options = compilation.Options.WithSpecificDiagnosticOptions(
            new Dictionary<string, ReportDiagnostic> { ["MG3001"] = ReportDiagnostic.Error });
        Assert.Equal(DiagnosticSeverity.Warning, Analysis.Run(compilation).Single().Severity);
        Assert.Equal(DiagnosticSeverity.Error, Analysis.Run(compilation.WithOptions(options)).Single().Severity);
    }
}
