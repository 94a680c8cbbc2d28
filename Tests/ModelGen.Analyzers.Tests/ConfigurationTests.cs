using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>Every rule is configured as rules of the compiler are: by <c>.editorconfig</c> and by <c>#pragma</c>.</summary>
public class ConfigurationTests
{
    [Theory]
    [InlineData("MG1022", "Model(8), Dense(0)")]
    [InlineData("MG1027", "Model(8), Dense(1), Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 0)")]
    [InlineData("MG2005", "Model(4, 4, 1), Conv2D(8, 5), Flatten, Dense(1)")]
    [InlineData("MG2011", "Model(8), Dense(4), Target(1)")]
    [InlineData("MG3001", "Model(3, 2), Dense(16), ReLU, Flatten, Dense(4)")]
    [InlineData("MG3009", "Model(20), Embedding(9, 4, MaskZero = true), Flatten, Dense(1)")]
    [InlineData("MG4001", "Model(8), Dense(1, Activation = Activation.Softmax)")]
    [InlineData("MG4012", "Model(8), Dense(64), Dense(1)")]
    [InlineData("MG4016", "Model(8), Dense(1), Compile(Loss.MeanSquaredError, Optimizer.Adam, LearningRate = 1)")]
    [InlineData("MG5001", "Model(8), Dense(16), BatchNormalization, ReLU, Dense(1)")]
    [InlineData("MG5004", "Model(8), Flatten, Dense(1)")]
    [InlineData("MG5010", "Model(8), Dense(1, Allow = \"no-op-layer\")")]
    public void Severity_is_that_of_editorconfig(string id, string attributes)
    {
        Assert.Empty(Severities("none"));
        Assert.Equal([DiagnosticSeverity.Info], Severities("suggestion"));
        Assert.Equal([DiagnosticSeverity.Warning], Severities("warning"));
        Assert.Equal([DiagnosticSeverity.Error], Severities("error"));

        IEnumerable<DiagnosticSeverity> Severities(string severity)
        {
            Compilation compilation = Analysis.Compile($"using ModelGen; [{attributes}] public partial class M;");
            var config = AnalyzerConfig.Parse($"root = true\n[*.cs]\ndotnet_diagnostic.{id}.severity = {severity}\n", "/.editorconfig");
            var options = new TreeOptions(AnalyzerConfigSet.Create(ImmutableArray.Create(config)).GetOptionsForSourcePath("/Source0.cs"));
            IReadOnlyList<Diagnostic> found = Analysis.Run(compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(options)));
            Assert.All(found, d => Assert.Equal(id, d.Id));
            return found.Select(d => d.Severity);
        }
    }

    [Theory]
    [InlineData("MG2006", "Reshape(3)", "Flatten, Dense(1)")]
    [InlineData("MG3007", "Reshape(2, 4)", "Flatten, Dense(1)")]
    [InlineData("MG4012", "Flatten, Dense(16)", "Dense(1)")]
    [InlineData("MG5005", "Reshape(4, 2)", "Flatten, Dense(1)")]
    public Task Pragma_silences_it_on_its_lines(string id, string layers, string others) => Verify.DiagnosticsAsync(
        $"""
        using ModelGen;
        [Model(4, 2)]
        #pragma warning disable {id}
        [{layers}]
        #pragma warning restore {id}
        [{others}]
        public partial class M;
        """);

    [Fact]
    public void Severities_are_those_of_the_catalogue() => Assert.All(Diagnostics.DiagnosticDescriptors.Models, d =>
    {
        Assert.True(d.IsEnabledByDefault);
        Assert.DoesNotContain(WellKnownDiagnosticTags.NotConfigurable, d.CustomTags);
        Assert.Equal(
            d.Id[2] switch { '1' or '2' => DiagnosticSeverity.Error, '3' or '4' => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Info },
            d.DefaultSeverity);
    });

    /// <summary>What the compiler hands to analyzers of an <c>.editorconfig</c>.</summary>
    private sealed class TreeOptions(AnalyzerConfigOptionsResult result) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            result.TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
