using Xunit;

namespace ModelGen.Analyzers.Tests.Calls;

/// <summary>MG6006: constants that the runtime refuses.</summary>
public class OptionRangeTests
{
    private const string Data = "new float[2, 4], new float[2, 3], ";

    [Theory]
    [InlineData($"iris.Fit({Data}new FitOptions {{ Epochs = {{|MG6006:-1|}} }});",
        "FitOptions: Epochs = -1 is refused when the program runs; it must be at least 0.")]
    [InlineData($"iris.Fit({Data}new() {{ InitialEpoch = {{|MG6006:-1|}} }});",
        "FitOptions: InitialEpoch = -1 is refused when the program runs; it must be at least 0.")]
    [InlineData($"iris.Fit({Data}new FitOptions {{ BatchSize = {{|MG6006:0|}} }});",
        "FitOptions: BatchSize = 0 is refused when the program runs; it must be at least 1.")]
    [InlineData(
        $"FitOptions some = new() {{ Epochs = 1 }}; iris.Fit({Data}some with {{ ValidationSplit = {{|MG6006:1|}} }});",
        "FitOptions: ValidationSplit = 1 is refused when the program runs; it must be a share of the data, from 0 to below 1.")]
    [InlineData(
        "iris.Evaluate(new float[4], new float[3], new EvaluateOptions { BatchSize = {|MG6006:-32|} });",
        "EvaluateOptions: BatchSize = -32 is refused when the program runs; it must be at least 1.")]
    [InlineData("_ = new Adam({|MG6006:-0.001|});", "Adam: LearningRate = -0.001 is refused when the program runs; it must be at least 0 and finite.")]
    [InlineData("_ = new Sgd { Momentum = {|MG6006:1.5|} };", "Sgd: Momentum = 1.5 is refused when the program runs; it must be from 0 to 1.")]
    [InlineData("_ = new AdamW { Beta2 = {|MG6006:double.NaN|} };", "Adam: Beta2 = NaN is refused when the program runs; it must be from 0 to 1.")]
    [InlineData("_ = new ReduceLROnPlateau { Factor = {|MG6006:1|} };",
        "ReduceLROnPlateau: Factor = 1 is refused when the program runs; it must be between 0 and 1.")]
    public void Speaks_of_what_is_refused(string statements, string message) => CallCases.Speaks(statements, message);

    [Theory]
    [InlineData($"iris.Fit({Data}new FitOptions {{ Epochs = 0, BatchSize = 1, ValidationSplit = 0.5, InitialEpoch = 0 }});")]
    [InlineData($"iris.Fit({Data}new FitOptions {{ Epochs = Unknown(1) }});")]
    [InlineData("_ = new Adam(0) { Beta1 = 0, Beta2 = 1, Epsilon = 0 }; _ = new Sgd(0.1) { Momentum = 1, Nesterov = true };")]
    [InlineData("_ = new FitOptions { SampleWeight = new float[2], Callbacks = [], Resume = \"file\" };")]
    public void Silent_at_the_limits_and_on_other_options(string statements) => CallCases.IsSilent(statements);

    [Fact]
    public void Other_types_of_these_names_are_not_meant() => CallCases.IsSilent(
        "_ = new FitOptions { BatchSize = 0 };", "private sealed class FitOptions { public int BatchSize { get; set; } }");
}
