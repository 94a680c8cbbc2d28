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
