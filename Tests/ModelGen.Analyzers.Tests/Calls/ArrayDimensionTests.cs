using Xunit;

namespace ModelGen.Analyzers.Tests.Calls;

/// <summary>MG6002: axes of arrays and tensors, and lengths of named axes.</summary>
public class ArrayDimensionTests
{
    [Theory]
    [InlineData(
        "digits.Predict({|MG6002:new float[8, 28, 27]|});",
        "Digits.Predict: x is (8, 28, 27), but the samples of Digits are (batch, 28, 28): axis 2 is 27, not 28. Give an array of (8, 28, 28).")]
    [InlineData(
        "digits.Predict({|MG6002:new float[Unknown(8), 27, 27]|});",
        "Digits.Predict: x is (?, 27, 27), but the samples of Digits are (batch, 28, 28): axis 1 is 27, not 28, axis 2 is 27, not 28. "
        + "Give an array of (batch, 28, 28).")]
    [InlineData(
        "float[,,] images = new float[28, 28, 8]; digits.Predict({|MG6002:images|});",
        "Digits.Predict: x is (28, 28, 8), but the samples of Digits are (batch, 28, 28): axis 2 is 8, not 28. The lengths are right in another order: "
        + "transpose the array.")]
    [InlineData(
        "iris.Predict({|MG6002:new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }|});",
        "Iris.Predict: x is (2, 3), but the samples of Iris are (batch, 4): axis 1 is 3, not 4. Give an array of (2, 4).")]
    [InlineData(
        "iris.Fit({|MG6002:new float[2, 5]|}, new float[3, 3]);",
        "Iris.Fit: x is (2, 5), but the samples of Iris are (batch, 4): axis 1 is 5, not 4. Give an array of (2, 4).")]
    [InlineData("iris.Fit({|MG6002:new float[0, 4]|}, new float[0, 3]);", "Iris.Fit: x is (0, 4) and holds no samples. Give at least one.")]
    [InlineData(
        "judge.Predict({|MG6002:new float[2, 3, 4]|}, new float[2, 2]);",
        "Judge.Predict: image is (2, 3, 4), but the samples of the input 'image' of Judge are (batch, 4, 3): axis 1 is 3, not 4, axis 2 is 4, not 3. "
        + "The lengths are right in another order: transpose the array.")]
    [InlineData(
        "judge.Predict(new float[2, 4, 3], {|MG6002:new float[3, 2]|});",
        "Judge.Predict: facts has 3 samples, but image has 2. Give as many samples to each input.")]
    [InlineData(
        "tagger.Predict({|MG6002:new float[1, 5, 3]|});",
        "Tagger.Predict: x is (1, 5, 3), but the samples of Tagger are (batch, T, 3): axis 1 is 5, but T is a multiple of 2. Give an array of (1, T, 3).")]
    [InlineData(
        "tagger.Predict({|MG6002:new float[1, 0, 3]|});",
        "Tagger.Predict: x is (1, 0, 3), but the samples of Tagger are (batch, T, 3): axis 1 is 0, but T is at least 1. Give an array of (1, T, 3).")]
    [InlineData(
        "tagger.Predict(new float[9], [{|MG6002:3|}], new float[6]);",
        "Tagger.Predict: the axis T of Tagger is 3, but T is a multiple of 2.")]
    [InlineData(
        "tagger.Predict(new float[12], {|MG6002:[4, 4]|}, new float[8]);",
        "Tagger.Predict: Tagger has 1 named axis (T), but 2 lengths are given. Give one for each.")]
    [InlineData(
        "digits.Predict(new float[784], {|MG6002:[28]|}, new float[10]);",
        "Digits.Predict: Digits has no named axes, but 1 length of such axes is given. Leave it out.")]
    [InlineData(
        "tagger.{|MG6002:Predict|}(new float[12], new float[8]);",
        "Tagger.Predict: Tagger has axes whose lengths are known only at the call (T), and a flat span does not tell them. "
        + "Give an array with axes, or the overload with their lengths.")]
    [InlineData(
        "digits.Predict({|MG6002:new float[784]|});",
        "Digits.Predict: x is (784), but the samples of Digits are (batch, 28, 28): it has 1 axis, not 3. Give an array of (batch, 28, 28).")]
    [InlineData(
        "digits.Predict({|MG6002:new ReadOnlyTensorSpan<float>(new float[784], [1, 784])|});",
        "Digits.Predict: x is (1, 784), but the samples of Digits are (batch, 28, 28): it has 2 axes, not 3. Give an array of (batch, 28, 28).")]
    [InlineData(
        "digits.Predict({|MG6002:Tensor.Create(new float[812], [1, 29, 28])|});",
        "Digits.Predict: x is (1, 29, 28), but the samples of Digits are (batch, 28, 28): axis 1 is 29, not 28. Give an array of (1, 28, 28).")]
    [InlineData(
        "iris.Fit(new float[2, 4], new float[2, 3], new FitOptions { ValidationData = new({|MG6002:new float[2, 5]|}, new float[2, 3]) });",
        "Iris.Fit: ValidationData.X is (2, 5), but the samples of Iris are (batch, 4): axis 1 is 5, not 4. Give an array of (2, 4).")]
    public void Speaks_of_other_axes(string statements, string message) => CallCases.Speaks(statements, message);

    [Theory]
    [InlineData("digits.Predict(new float[8, 28, 28]);")]
    [InlineData("digits.Predict(new float[0, 28, 28]);")]
    [InlineData("digits.Predict(new float[1, Unknown(28), 28]);")]
    [InlineData("float[,,] x = new float[1, 28, 27]; x = new float[1, 28, 28]; digits.Predict(x);")]
    [InlineData("digits.Predict(new ReadOnlyTensorSpan<float>(new float[784], [1, 28, 28]));")]
    [InlineData("digits.Predict(Tensor.Create(new float[784], [1, 28, 28]));")]
    [InlineData("Tensor<float> x = Tensor.CreateFromShape<float>([1, 28, 28]); digits.Predict(x);")]
    [InlineData("tagger.Predict(new float[2, 6, 3]); tagger.Predict(new float[2, Unknown(8), 3]);")]
    [InlineData("judge.Predict(new float[2, 4, 3], new float[2, 2]); judge.Predict(new float[Unknown(2), 4, 3], new float[2, 2]);")]
    [InlineData("iris.Fit(new float[2, 4], new float[2, 3], new FitOptions { ValidationData = new(new float[3, 4], new float[3, 3]) });")]
    public void Silent_where_they_fit_or_are_not_known(string statements) => CallCases.IsSilent(statements);
}
