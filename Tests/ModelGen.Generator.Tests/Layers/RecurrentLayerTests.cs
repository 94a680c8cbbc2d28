using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

/// <summary>Shapes, weights and mistakes of recurrent layers.</summary>
public class RecurrentLayerTests
{
    [Theory]
    [InlineData("SimpleRNN", 1)]
    [InlineData("LSTM", 4)]
    [InlineData("GRU", 3)]
    public void Weights_AreThoseOfKeras(string kind, int gates)
    {
        CheckedModel model = Check([10, 5], Layer(kind, ("Units", 7)));
        string bias = kind == "GRU" ? $"[2, {gates * 7}]" : $"[{gates * 7}]";
        string name = kind == "SimpleRNN" ? "simple_rnn" : kind.ToLowerInvariant();
        Assert.Equal(
            [$"{name}.kernel [5, {gates * 7}]", $"{name}.recurrent_kernel [7, {gates * 7}]", $"{name}.bias {bias}"],
            model.Layers[0].Weights.Select(w => $"{w.Name} {w.Shape}"));
        Assert.Equal([Initializer.GlorotUniform, Initializer.Orthogonal, Initializer.Zeros], model.Layers[0].Weights.Select(w => w.Initializer));
        Assert.Equal("[7]", $"{model.Output}");
    }

    [Fact]
    public void Bias_OfTheForgetGateStartsAtOne()
    {
        Assert.Equal((7, 7), Check([10, 5], Layer("LSTM", ("Units", 7))).Layers[0].Weights[2].Ones);
        Assert.Equal((0, 0), Check([10, 5], Layer("LSTM", ("Units", 7), ("UnitForgetBias", false))).Layers[0].Weights[2].Ones);
    }

    [Fact]
    public void Bias_HasOneRowWhereTheResetComesFirst() =>
        Assert.Equal("[21]", $"{Check([10, 5], Layer("GRU", ("Units", 7), ("ResetAfter", false))).Layers[0].Weights[2].Shape}");

    [Theory]
    [InlineData(Merge.Concatenate, "[10, 14]")]
    [InlineData(Merge.Average, "[10, 7]")]
    public void Bidirectional_HasTwoSetsOfWeights(Merge merge, string output)
    {
        CheckedModel model = Check([10, 5], InBoth(Layer("LSTM", ("Units", 7), ("ReturnSequences", true)), ("MergeMode", merge)));
        Assert.Equal(output, $"{model.Output}");
        Assert.Equal(
            ["forward.kernel", "forward.recurrent_kernel", "forward.bias", "backward.kernel", "backward.recurrent_kernel", "backward.bias"],
            model.Layers[0].Weights.Select(w => w.Name["bidirectional.".Length..]));
    }

    [Fact]
    public void SecondLayer_NeedsSequencesOfTheFirst()
    {
        Finding finding = Error([10, 8], Layer("LSTM", ("Units", 32)), Layer("Dropout", ("Rate", 0.1)), Layer("LSTM", ("Units", 16)));
        Assert.Equal((Rules.StackedRnnNeedsSequences, 2), (finding.Rule, finding.Layer));
        Assert.Contains(
            "needs a sequence, but LSTM(32) (layer 1 of 3 in M) returns only its last step, [32]: set ReturnSequences = true on layer 1 of 3 in M "
            + "(it then returns [10, 32]).",
            finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SecondLayer_NeedsSequencesOfBothDirections()
    {
        Finding finding = Error([10, 8], InBoth(Layer("GRU", ("Units", 4))), InBoth(Layer("GRU", ("Units", 4))));
        Assert.Equal((Rules.StackedRnnNeedsSequences, 1), (finding.Rule, finding.Layer));
        Assert.Contains("(it then returns [10, 8])", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ModelInput_WithoutStepsIsExplained()
    {
        Finding finding = Error([15], Layer("LSTM", ("Units", 4)));
        Assert.Equal(Rules.MissingInputAxis, finding.Rule);
        Assert.Contains("declare Model(15, 1) for 15 steps of one value, or Model(1, 15) for one step of 15 values", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ModelInput_WithTheNumberOfSamplesIsExplained() =>
        Assert.Equal(Rules.BatchAxisInInput, Error([100, 10, 32], Layer("LSTM", ("Units", 4))).Rule);

    [Fact]
    public void OtherRanks_AreMismatches() =>
        Assert.Equal(Rules.RankMismatch, Error([6], Dense(5), Layer("GRU", ("Units", 4))).Rule);

    [Fact]
    public void Bidirectional_NeedsARecurrentLayerThatGoesForwards()
    {
        Assert.Equal(Rules.WrapperNeedsRecurrent, Error([10, 8], InBoth(Dense(3))).Rule);
        Assert.Equal(Rules.WrapperNeedsRecurrent, Error([10, 8], InBoth(Layer("LSTM", ("Units", 3), ("GoBackwards", true)))).Rule);
    }

    [Fact]
    public void Activations_OfWholeVectorsAreRefused() =>
        Assert.Equal(Rules.InvalidActivationParameter, Error([10, 8], Layer("LSTM", ("Units", 3), ("Activation", Activation.Softmax))).Rule);

    [Theory]
    [InlineData("Dropout")]
    [InlineData("RecurrentDropout")]
    public void Rates_AreBelowOne(string argument) =>
        Assert.Equal(Rules.DropoutRateOutOfRange, Error([10, 8], Layer("GRU", ("Units", 3), (argument, 1.0))).Rule);

    private static LayerDeclaration InBoth(LayerDeclaration inner, params (string, object)[] arguments) =>
        Layer("Bidirectional", arguments) with { Wrapped = inner };

    private static CheckedModel Check(long[] input, params LayerDeclaration[] layers)
    {
        CheckedModel model = CheckedModel.Check(Model(input, null, layers));
        Assert.True(model.IsSound, string.Join("\n", model.Report.Findings.Select(f => f.Message)));
        return model;
    }

    private static Finding Error(long[] input, params LayerDeclaration[] layers) =>
        Assert.Single(CheckedModel.Check(Model(input, null, layers)).Report.Findings);
}
