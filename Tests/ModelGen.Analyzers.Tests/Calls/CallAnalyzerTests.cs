using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers.Calls;
using Xunit;
using Xunit.Abstractions;

namespace ModelGen.Analyzers.Tests.Calls;

/// <summary>What holds for all rules about calls: models of other assemblies, cultures, and what calls of other things cost.</summary>
public class CallAnalyzerTests(ITestOutputHelper output)
{
    private const int OtherCalls = 2_000;

    [Theory]
    [InlineData("digits.Predict(new float[8, 28, 27]);", "MG6002")]
    [InlineData("iris.TrainOnBatch([1, 2, 3, 4], [1]);", "MG6003")]
    [InlineData("scorer.Fit(new float[8, 4], new float[8]);", "MG6004")]
    public void Models_of_the_program_and_of_a_referenced_assembly_are_known_alike(string statement, string id)
    {
        Diagnostic referenced = Assert.Single(CallCases.Analyze(CallCases.Compile(statement)));
        Diagnostic own = Assert.Single(CallCases.Analyze(CallCases.CompileWithModels(statement)));
        Assert.Equal(id, own.Id);
        Assert.Equal(own.GetMessage(CultureInfo.InvariantCulture), referenced.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Wrong_arrays_that_the_compiler_refuses_are_left_to_it()
    {
        Compilation compilation = CallCases.Compile("iris.Predict(new float[8, 28, 28]); iris.Fit(new float[8, 4], new float[8]);");
        Assert.Equal(2, compilation.GetDiagnostics().Count(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Empty(Analysis.Run(compilation, new CallAnalyzer(), new AnalyzerOptions([])));
    }

    [Fact]
    public void Unfinished_code_is_no_failure()
    {
        foreach (string statements in (string[])["float[] x = x; iris.Predict(x, x);", "int n = n; iris.Predict(new float[n], new float[n]);", "iris.Predict(",
            "iris.Fit(y: [], x: , options: new());"])
        {
            IReadOnlyList<Diagnostic> diagnostics = Analysis.Run(CallCases.Compile(statements), new CallAnalyzer(), new AnalyzerOptions([]));
            Assert.DoesNotContain(diagnostics, d => d.Id == "AD0001");
        }
    }

    [Fact]
    public void Messages_do_not_depend_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        Compilation compilation = CallCases.Compile("margin.TrainOnBatch([1, 2], [-0.5f]); iris.Predict(new float[1234567], new float[3]);");
        string[] expected = [.. CallCases.Analyze(compilation).Select(d => d.GetMessage(CultureInfo.InvariantCulture))];
        Assert.Equal(2, expected.Length);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
            Assert.Equal(expected, CallCases.Analyze(compilation).Select(d => d.GetMessage(CultureInfo.InvariantCulture)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_file_of_2_000_calls_of_other_things_costs_next_to_nothing()
    {
        string calls = string.Join("\n", Enumerable.Range(0, OtherCalls).Select(i => $"Math.Max({i}, Unknown({i})); new Random().Next();"));
        Compilation compilation = CallCases.Compile(calls);
        compilation.GetDiagnostics();
        double[] times = new double[5];
        for (int i = 0; i < times.Length; i++)
        {
            CompilationWithAnalyzers analyzed = compilation.WithAnalyzers(
                [new CallAnalyzer()], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            AnalysisResult result = await analyzed.GetAnalysisResultAsync(CancellationToken.None);
            Assert.Empty(result.GetAllDiagnostics());
            times[i] = result.AnalyzerTelemetryInfo.Values.Single().ExecutionTime.TotalMilliseconds;
        }

        Array.Sort(times);
        output.WriteLine($"{3 * OtherCalls} calls and {OtherCalls} creations: median {times[2]:F2} ms, {times[2] * 1e6 / (4 * OtherCalls):F0} ns each");
        Assert.InRange(times[2], 0, 20);
    }
}
