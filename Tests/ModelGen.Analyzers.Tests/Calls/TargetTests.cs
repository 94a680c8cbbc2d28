using Xunit;

namespace ModelGen.Analyzers.Tests.Calls;

/// <summary>MG6003 and MG6007: shapes, numbers and values of targets.</summary>
public class TargetTests
{
    private const string ForClassNumbers = "CategoricalCrossentropy takes one-hot targets of 3 classes; for class numbers use SparseCategoricalCrossentropy.";
    private const string ForOneHot = "SparseCategoricalCrossentropy takes the number of the class; for one-hot targets of 10 classes use CategoricalCrossentropy.";

    [Theory]
    [InlineData(
        "iris.Fit(new float[8, 4], {|MG6003:new float[8, 2]|});",
        "Iris.Fit: y is (8, 2), but the targets of Iris are (batch, 3): axis 1 is 2, not 3. Give an array of (8, 3).")]
    [InlineData(
        "iris.Fit(new float[8, 4], {|MG6003:new float[8, 1]|});",
        "Iris.Fit: y is (8, 1), but the targets of Iris are (batch, 3): axis 1 is 1, not 3. " + ForClassNumbers)]
    [InlineData("iris.Evaluate(new float[8, 4], {|MG6003:new float[5, 3]|});",
        "Iris.Evaluate: y has 5 targets, but there are 8 samples. Give one target for each sample.")]
    [InlineData("digits.TrainOnBatch(new float[8, 28, 28], {|MG6003:new float[7]|});",
        "Digits.TrainOnBatch: y has 7 targets, but there are 8 samples. Give one target for each sample.")]
    [InlineData("iris.TrainOnBatch(new float[8], {|MG6003:[0, 2]|});",
        "Iris.TrainOnBatch: y has 2 values, but the targets of 2 samples, [3] each, have 6. " + ForClassNumbers)]
    [InlineData("digits.Fit(new float[784], {|MG6003:new float[10]|});", "Digits.Fit: y has 10 values, but the targets of 1 sample, [] each, have 1. " + ForOneHot)]
    [InlineData("iris.Fit(new float[8], {|MG6003:new float[5]|});", "Iris.Fit: y has 5 values, but the targets of 2 samples, [3] each, have 6. Give 6.")]
    [InlineData("iris.Fit(new float[Unknown(8)], {|MG6003:new float[5]|});",
        "Iris.Fit: y has 5 values, but the target of each sample has 3. Give 3 for each sample.")]
    [InlineData(
        "judge.TrainOnBatch(new float[2, 4, 3], new float[2, 2], new float[2], {|MG6003:new float[2, 5]|});",
        "Judge.TrainOnBatch: size is (2, 5), but the targets of the output 'size' of Judge are (batch, 2): axis 1 is 5, not 2. Give an array of (2, 2).")]
    [InlineData(
        "judge.TrainOnBatch(new float[2, 4, 3], new float[2, 2], {|MG6003:new float[3]|}, new float[2, 2]);",
        "Judge.TrainOnBatch: kind has 3 targets, but there are 2 samples. Give one target for each sample.")]
    [InlineData(
        "tagger.Fit(new float[1, 6, 3], {|MG6003:new float[1, 5, 2]|});",
        "Tagger.Fit: y is (1, 5, 2), but the targets of Tagger are (batch, T, 2): axis 1 is 5, not 6. Give an array of (1, T, 2).")]
    [InlineData(
        "iris.Fit(new float[2, 4], new float[2, 3], new FitOptions { ValidationData = new(new float[2, 4], {|MG6003:new float[2, 2]|}) });",
        "Iris.Fit: ValidationData.Y is (2, 2), but the targets of Iris are (batch, 3): axis 1 is 2, not 3. Give an array of (2, 3).")]
    public void Speaks_of_other_shapes_and_numbers(string statements, string message) => CallCases.Speaks(statements, message);

    [Theory]
    [InlineData("iris.Fit(new float[8, 4], new float[8, 3]);")]
    [InlineData("digits.Fit(new float[2, 28, 28], new float[2]);")]
    [InlineData("digits.Fit(new float[1568], [3, 9]);")]
    [InlineData("iris.Fit(new float[8, 4], new float[Unknown(8), 3]);")]
    [InlineData("iris.Fit(new float[Unknown(8), 4], new float[8, 3]);")]
    [InlineData("iris.Fit(new float[Unknown(8)], new float[6]);")]
    [InlineData("tagger.Fit(new float[1, 6, 3], new float[1, 6, 2]);")]
    [InlineData("tagger.Fit(new float[18], [6], new float[12]);")]
    [InlineData("judge.TrainOnBatch(new float[2, 4, 3], new float[2, 2], new float[2], new float[2, 2]);")]
    [InlineData("iris.Fit(new float[2, 4], new float[2, 3], new FitOptions { ValidationData = new(new float[2, 4], new float[6]) });")]
    public void Silent_where_they_fit_or_are_not_known(string statements) => CallCases.IsSilent(statements);

    [Theory]
    [InlineData(
        "digits.Fit(new float[2, 28, 28], [3, {|MG6007:10|}]);",
        "Digits.Fit: y has the target 10, but Digits has 10 classes, numbered 0 to 9; the loss of another number has no class to compare with. "
        + "Number the classes from 0, or give the last layer more units.")]
    [InlineData(
        "float[] labels = [1, {|MG6007:2.5f|}, -1]; digits.Fit(new float[3, 28, 28], labels);",
        "Digits.Fit: y has the target 2.5 (and 1 other), but Digits has 10 classes, numbered 0 to 9; the loss of another number has no class to compare with. "
        + "Number the classes from 0, or give the last layer more units.")]
    [InlineData(
        "iris.Fit(new float[1, 4], new float[,] { { 0, {|MG6007:2|}, 1 } });",
        "Iris.Fit: y has the target 2, but the targets of CategoricalCrossentropy are probabilities from 0 to 1, one for each class. "
        + "For class numbers use SparseCategoricalCrossentropy.")]
    [InlineData(
        "spam.TrainOnBatch(new float[4], [1, {|MG6007:-1|}]);",
        "Spam.TrainOnBatch: y has the target -1, but the targets of BinaryCrossentropy are probabilities from 0 to 1. "
        + "Use 0 and 1 for the two classes, or a regression loss for numbers.")]
    [InlineData("margin.TrainOnBatch(new float[4], [1, {|MG6007:2|}]);",
        "Margin.TrainOnBatch: y has the target 2, but the targets of Hinge are -1 or 1, or 0 and 1.")]
    public void Speaks_of_values_that_mean_nothing(string statements, string message) => CallCases.Speaks(statements, message);

    [Theory]
    [InlineData("digits.Fit(new float[2, 28, 28], [0, 9]);")]
    [InlineData("float[] y = [10]; y[0] = 9; digits.Fit(new float[1, 28, 28], y);")]
    [InlineData("float[] y = [10]; Array.Clear(y); digits.Fit(new float[1, 28, 28], y);")]
    [InlineData("digits.Fit(new float[1, 28, 28], [Unknown(9)]);")]
    [InlineData("spam.TrainOnBatch(new float[4], [0.25f, 1]);")]
    [InlineData("margin.TrainOnBatch(new float[6], [-1, 0, 1]);")]
    [InlineData("tagger.Fit(new float[1, 2, 3], new float[,,] { { { -7, 12 }, { 0.5f, 1e6f } } });")]
    public void Silent_where_values_mean_something_or_are_not_known(string statements) => CallCases.IsSilent(statements);
}
