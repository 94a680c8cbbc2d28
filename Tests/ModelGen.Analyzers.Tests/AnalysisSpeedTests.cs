using System.Diagnostics;
using Microsoft.CodeAnalysis;
using ModelGen.Generator.Declarations;
using Xunit;
using Xunit.Abstractions;

namespace ModelGen.Analyzers.Tests;

/// <summary>What an editor waits for after each key: the analysis of one model.</summary>
public class AnalysisSpeedTests(ITestOutputHelper output)
{
    private const int Layers = 100;
    private const double Limit = 10;

    [Fact]
    public void A_model_of_100_layers_takes_at_most_10_ms()
    {
        string[] block = ["Dense(64, UseBias = false)", "BatchNormalization", "ReLU", "Dropout(0.2)", "Dense(64, Activation = Activation.Tanh)"];
        string stack = string.Join(", ", Enumerable.Range(0, Layers).Select(i => block[i % block.Length]));
        INamedTypeSymbol type = Analysis.Compile(
            $"using ModelGen; [Model(64), {stack}, Compile(Loss.MeanSquaredError, Optimizer.Adam)] public partial class M;").GetTypeByMetadataName("M")!;

        var times = new List<double>();
        for (int i = 0; i < 120; i++)
        {
            var watch = Stopwatch.StartNew();
            ModelDeclaration declaration = DeclarationReader.Read(type, CancellationToken.None)!.Declaration;
            Assert.Empty(ModelRules.Check(declaration));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.RemoveRange(0, 20);
        times.Sort();
        output.WriteLine($"median {times[times.Count / 2]:F3} ms, 99th percentile {times[^2]:F3} ms");
        Assert.InRange(times[times.Count / 2], 0, Limit);
    }
}
