using Xunit;

namespace ModelGen.Analyzers.Tests.Calls;

/// <summary>MG6001: lengths of flat samples, predictions and sample weights.</summary>
public class FlatLengthTests
{
    private const string Few = "x has 24 values, but one sample of shape [28, 28] has 784. Give a multiple of 784: 784 for 1 sample, 1568 for 2.";

    [Theory]
    [InlineData("digits.Predict({|MG6001:new float[24]|}, new float[10]);", "Digits.Predict: " + Few)]
    [InlineData("const int N = 6; digits.Predict({|MG6001:new float[4 * N]|}, new float[10]);", "Digits.Predict: " + Few)]
    [InlineData("int n = 24; digits.Predict({|MG6001:new float[n]|}, new float[10]);", "Digits.Predict: " + Few)]
    [InlineData("float[] samples = new float[24]; digits.Predict({|MG6001:samples|}, new float[10]);", "Digits.Predict: " + Few)]
    [InlineData("ReadOnlySpan<float> samples = stackalloc float[24]; digits.Predict({|MG6001:samples|}, new float[10]);", "Digits.Predict: " + Few)]
    [InlineData("digits.Predict({|MG6001:new float[Unknown(784)].AsSpan(0, 24)|}, new float[10]);", "Digits.Predict: " + Few)]
    [InlineData("digits.Predict({|MG6001:new float[784].AsSpan(760)|}, new float[10]);", "Digits.Predict: " + Few)]
    [InlineData("digits.Predict({|MG6001:new float[784].AsSpan().Slice(1, 24)|}, new float[10]);", "Digits.Predict: " + Few)]
    [InlineData("digits.Predict(y: new float[10], x: {|MG6001:new float[24]|});", "Digits.Predict: " + Few)]
    [InlineData("((Digits)(Model)digits).Predict({|MG6001:new float[24]|}, new float[10]);", "Digits.Predict: " + Few)]
    [InlineData("digits?.Predict({|MG6001:new float[24]|}, new float[10]);", "Digits.Predict: " + Few)]
    [InlineData("digits.Fit({|MG6001:new float[24]|}, new float[1]);", "Digits.Fit: " + Few)]
    [InlineData("digits.TrainOnBatch({|MG6001:new float[24]|}, new float[1]);", "Digits.TrainOnBatch: " + Few)]
    [InlineData(
        "iris.Predict({|MG6001:[1, 2, 3]|}, new float[3]);",
        "Iris.Predict: x has 3 values, but one sample of shape [4] has 4. Give a multiple of 4: 4 for 1 sample, 8 for 2.")]
    [InlineData(
        "iris.Evaluate({|MG6001:new float[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 }|}, new float[6]);",
        "Iris.Evaluate: x has 9 values, but one sample of shape [4] has 4. Give a multiple of 4: 8 for 2 samples, 12 for 3.")]
    [InlineData(
        "iris.Fit({|MG6001:new float[0]|}, new float[0]);",
        "Iris.Fit: x has 0 values, but one sample of shape [4] has 4. Give a multiple of 4: 4 for 1 sample, 8 for 2.")]
    [InlineData(
        "digits.Predict(new float[1568], {|MG6001:new float[10]|});",
        "Digits.Predict: y has 10 values, but 2 predictions of shape [10] take 20. Give a span of exactly this length.")]
    [InlineData(
        "Span<float> y = stackalloc float[11]; digits.Predict(new float[784], {|MG6001:y|});",
        "Digits.Predict: y has 11 values, but 1 prediction of shape [10] takes 10. Give a span of exactly this length.")]
    [InlineData(
        "digits.Predict(new float[Unknown(784)], {|MG6001:new float[12]|});",
        "Digits.Predict: y has 12 values, but each prediction of shape [10] has 10. Give 10 for each sample.")]
    [InlineData(
        "judge.Predict({|MG6001:new float[13]|}, new float[5]);",
        "Judge.Predict: x has 13 values, but one sample (image [4, 3], facts [2]) has 14. Give a multiple of 14: 14 for 1 sample, 28 for 2.")]
    [InlineData(
        "iris.TrainOnBatch(new float[8], new float[6], {|MG6001:new float[3]|});",
        "Iris.TrainOnBatch: there are 2 samples, but 3 sample weights. Give one for each sample.")]
    [InlineData(
        "iris.Fit(new float[2, 4], new float[2, 3], new FitOptions { SampleWeight = {|MG6001:new float[3]|} });",
        "Iris.Fit: there are 2 samples, but 3 sample weights. Give one for each sample.")]
    [InlineData(
        "iris.Fit(new float[2, 4], new float[2, 3], new FitOptions { ValidationData = new ValidationData({|MG6001:new float[7]|}, new float[3]) });",
        "Iris.Fit: ValidationData.X has 7 values, but one sample of shape [4] has 4. Give a multiple of 4: 4 for 1 sample, 8 for 2.")]
    [InlineData(
        "tagger.Predict({|MG6001:new float[10]|}, [4], new float[8]);",
        "Tagger.Predict: x has 10 values, but one sample of shape [T, 3] has 12. Give a multiple of 12: 12 for 1 sample, 24 for 2.")]
    [InlineData(
        "tagger.Predict(new float[24], [4], {|MG6001:new float[8]|});",
        "Tagger.Predict: y has 8 values, but 2 predictions of shape [T, 2] take 16. Give a span of exactly this length.")]
    public void Speaks_of_what_cannot_fit(string statements, string message) => CallCases.Speaks(statements, message);

    [Theory]
    [InlineData("digits.Predict(new float[1568], new float[20]);")]
    [InlineData("digits.Predict(new float[0], new float[0]);")]
    [InlineData("digits.Predict(new float[Unknown(784)], new float[10]);")]
    [InlineData("float[] x = new float[24]; x = new float[784]; digits.Predict(x, new float[10]);")]
    [InlineData("float[] x = new float[24]; Array.Resize(ref x, 784); digits.Predict(x, new float[10]);")]
    [InlineData("float[] x = new float[24]; (x, _) = (new float[784], 1); digits.Predict(x, new float[10]);")]
    [InlineData("float[] x = new float[24]; void Local() => x = new float[784]; Local(); digits.Predict(x, new float[10]);")]
    [InlineData("float[] x = new float[24]; ref float[] same = ref x; same = new float[784]; digits.Predict(x, new float[10]);")]
    [InlineData("int n = 24; n += 760; digits.Predict(new float[n], new float[10]);")]
    [InlineData("int n = 783; n++; digits.Predict(new float[n], new float[10]);")]
    [InlineData("float[] x = Unknown(1) == 1 ? new float[784] : new float[24]; digits.Predict(x, new float[10]);")]
    [InlineData("float[] some = new float[782]; digits.Predict([1, 2, .. some], new float[10]);")]
    [InlineData("digits.Predict(new float[800].AsSpan(Unknown(16)), new float[10]);")]
    [InlineData("iris.TrainOnBatch([1, 2, 3, 4], [0, 1, 0]);")]
    [InlineData("iris.TrainOnBatch(new float[8], new float[6], new float[2]);")]
    [InlineData("iris.TrainOnBatch(new float[8], new float[6], new float[0]);")]
    [InlineData("tagger.Predict(new float[24], [8], new float[16]);")]
    [InlineData("tagger.Predict(new float[24], [Unknown(8)], new float[16]);")]
    [InlineData("judge.Predict(new float[14], new float[5]);")]
    [InlineData("iris.Fit(new float[2, 4], new float[2, 3], new FitOptions { ValidationData = new ValidationData(new float[8], new float[6]) });")]
    public void Silent_where_it_fits_or_is_not_known(string statements) => CallCases.IsSilent(statements);

    [Theory]
    [InlineData("static void Predict<T>(T model) where T : Model => model.Predict(new float[24], new float[10]); Predict(digits);")]
    [InlineData("Model model = digits; model.Predict(new float[24], new float[10]);")]
    [InlineData("digits.Predict(new float[Unknown(24)], new float[10]);")]
    [InlineData("pooled.Predict(new float[4], [2], new float[3]);")]
    public void Silent_where_the_model_or_a_length_is_not_known(string statements) => CallCases.IsSilentThough(statements);

    [Fact]
    public void Other_types_with_such_methods_are_not_models() => CallCases.IsSilent(
        "new Other().Predict(new float[24], new float[10]); static void Local() { } Local();",
        "private sealed class Other { public void Predict(ReadOnlySpan<float> x, Span<float> y) { } }");

    [Fact]
    public void Overloads_of_the_users_own_take_what_they_like() =>
        CallCases.IsSilent("digits.Predict(new int[3]); digits.Fit(new double[3, 3]);");
}
