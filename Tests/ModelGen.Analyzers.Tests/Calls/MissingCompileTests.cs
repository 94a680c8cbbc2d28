using Xunit;

namespace ModelGen.Analyzers.Tests.Calls;

/// <summary>MG6004: one message for whatever is trained, spans or arrays; the compiler has nothing to say (see <see cref="CallCases.Analyze"/>).</summary>
public class MissingCompileTests
{
    private const string Missing = "Scorer has no [Compile], so it has no loss and no optimizer. Add one to the class: "
        + "[Compile(Loss.BinaryCrossentropy, Optimizer.Adam)].";

    [Theory]
    [InlineData("scorer.{|MG6004:Fit|}(new float[8, 4], new float[8, 2]);", "Scorer.Fit: " + Missing)]
    [InlineData("scorer.{|MG6004:Fit|}(new float[8, 4], new float[8], new FitOptions { Epochs = 2 });", "Scorer.Fit: " + Missing)]
    [InlineData("scorer.{|MG6004:Fit|}(new float[7], new float[2]);", "Scorer.Fit: " + Missing)]
    [InlineData("scorer.{|MG6004:Fit|}([1, 2, 3, 4], [1, 2]);", "Scorer.Fit: " + Missing)]
    [InlineData("scorer.{|MG6004:Evaluate|}(new float[8, 4], new float[8, 2]);", "Scorer.Evaluate: " + Missing)]
    [InlineData("scorer.{|MG6004:TrainOnBatch|}(new float[8, 4], new float[8, 2]);", "Scorer.TrainOnBatch: " + Missing)]
    [InlineData("scorer.{|MG6004:TrainOnBatch|}(new float[4].AsSpan(), new float[2]);", "Scorer.TrainOnBatch: " + Missing)]
    [InlineData("scorer.{|MG6004:SaveCheckpoint|}(\"state\");", "Scorer.SaveCheckpoint: " + Missing)]
    [InlineData("scorer?.{|MG6004:LoadCheckpoint|}(\"state\");", "Scorer.LoadCheckpoint: " + Missing)]
    [InlineData(
        "pooled.{|MG6004:Fit|}(new float[8, 4, 2], new float[8, 3]);",
        "Pooled.Fit: Pooled has no [Compile], so it has no loss and no optimizer. Add one to the class: [Compile(Loss.MeanSquaredError, Optimizer.Adam)].")]
    public void Speaks_once(string statements, string message) => CallCases.Speaks(statements, message, typeof(InvalidOperationException));

    [Theory]
    [InlineData("scorer.Predict(new float[8, 4]);")]
    [InlineData("scorer.Predict(new float[4], new float[2]);")]
    [InlineData("iris.Fit(new float[8, 4], new float[8, 3]);")]
    public void Silent_where_nothing_is_trained_or_it_can_be(string statements) => CallCases.IsSilent(statements);

    [Fact]
    public void A_model_with_errors_is_said_nothing_about() => Assert.Empty(CallCases.Analyze(CallCases.Compile(
        "new Mistaken().Fit(new float[8, 4], new float[3]); new Mistaken().Fit(new float[3], new float[1], null);")));
}
