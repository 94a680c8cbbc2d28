using System.Globalization;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>MG102x and MG20xx: arguments and shapes that cannot be. A broken model gives exactly one diagnostic.</summary>
public class ShapeErrorTests
{
    [Theory]
    [InlineData("{|MG1021:Model(28, 0, 1)|}, Flatten, Dense(10)")]
    [InlineData("{|MG1021:Model()|}, Flatten, Dense(10)")]
    [InlineData("Model(8), Dense(16), ReLU, {|MG1022:Dense(0)|}, ReLU, Dense(1)")]
    [InlineData("Model(8), {|MG1022:RepeatVector(-1)|}, Flatten")]
    [InlineData("Model(8), {|MG1022:GaussianNoise(-0.1)|}, Dense(1)")]
    [InlineData("Model(8), {|MG1024:Dropout(256)|}, Dense(1)")]
    [InlineData("Model(8), {|MG1024:GaussianDropout(-0.1)|}, Dense(1)")]
    [InlineData("Model(8), {|MG1029:LeakyReLU(NegativeSlope = -0.2)|}, Dense(1)")]
    [InlineData("Model(8), {|MG1029:ReLU(MaxValue = -6)|}, Dense(1)")]
    [InlineData("Model(8), RepeatVector(3), {|MG2001:RepeatVector(3)|}, Flatten")]
    [InlineData("Model(3, 8), {|MG2004:RepeatVector(3)|}, Flatten, Dense(1)")]
    [InlineData("Model(8), {|MG2003:TimeDistributed|}, Dense(3), Flatten, Dense(1)")]
    [InlineData("Model(8), {|MG2006:Reshape(3, 3)|}, Flatten, Dense(1)")]
    [InlineData("Model(8), {|MG2006:Reshape(-1, 3)|}, Flatten, Dense(1)")]
    [InlineData("Model(8), {|MG2006:Reshape(-1, -1)|}, Flatten, Dense(1)")]
    [InlineData("Model(8), {|MG2006:Reshape()|}, Flatten, Dense(1)")]
    [InlineData("Model(8, 4), {|MG2007:Permute(0, 1)|}, Flatten, Dense(1)")]
    [InlineData("Model(8, 4), {|MG2007:Permute(1)|}, Flatten, Dense(1)")]
    [InlineData("Model(8), {|MG2010:BatchNormalization(Axis = 3)|}, Dense(1)")]
    [InlineData("Model(8), {|MG2010:LayerNormalization(Axis = 0)|}, Dense(1)")]
    [InlineData("Model(8), {|MG2010:Softmax(Axis = -3)|}, Dense(1)")]
    [InlineData("Model(8), {|MG2010:RMSNormalization(Axes = [1, 2])|}, Dense(1)")]
    [InlineData("Model(8), {|MG2010:UnitNormalization(Axis = 2)|}, Dense(1)")]
    [InlineData("Model(8), {|MG2010:GroupNormalization(Axis = 0)|}, Dense(1)")]
    [InlineData("Model(8), {|MG2009:GroupNormalization|}, Dense(1)")]
    [InlineData("Model(8), {|MG2009:GroupNormalization(Groups = 3)|}, Dense(1)")]
    [InlineData("Model(8), Tap(\"a\"), Dense(4), {|MG2015:Add(\"a\")|}, Dense(1)")]
    [InlineData("Model(8), {|MG2015:Multiply|}, Dense(1)")]
    [InlineData("Model(8), Tap(\"a\"), Tanh, {|MG2015:Subtract(\"a\", \"input\")|}, Dense(1)")]
    [InlineData("Model(4, 6), Tap(\"a\"), Permute(2, 1), {|MG2015:Concatenate(\"a\")|}, Flatten, Dense(1)")]
    [InlineData("Model(8), Tap(\"a\"), RepeatVector(3), {|MG2015:Concatenate(\"a\")|}, Flatten, Dense(1)")]
    [InlineData("Model(8), Tap(\"a\"), Tanh, {|MG2010:Concatenate(\"a\", Axis = 2)|}, Dense(1)")]
    [InlineData("Model(8), Tap(\"a\"), Dense(4), {|MG2015:Dot(\"a\", 1)|}, Dense(1)")]
    [InlineData("Model(8), Tap(\"a\"), Tanh, {|MG1023:Dot(\"a\", 1, 1, 1)|}, Dense(1)")]
    [InlineData("Model(8), Dense(4), {|MG1036:SpectralNormalization|}, Tanh, Dense(1)")]
    [InlineData("Model(8), {|MG1036:SpectralNormalization|}, SpectralNormalization, Dense(4), Tanh, Dense(1)")]
    [InlineData("Model(8), {|MG1022:SpectralNormalization(PowerIterations = 0)|}, Dense(4), Tanh, Dense(1)")]
    [InlineData("Model(8), Dense(4), ReLU, {|MG1022:SpectralNormalization|}, Dense(0), Tanh, Dense(1)")]
    [InlineData("Model(8), {|MG1022:GroupNormalization(Groups = 0)|}, Dense(1)")]
    [InlineData("Model(8), {|MG1029:GroupNormalization(Groups = 2, Epsilon = 0)|}, Dense(1)")]
    [InlineData("Model(8), {|MG1029:RMSNormalization(Epsilon = double.NaN)|}, Dense(1)")]
    [InlineData("Model(8), {|MG1029:ActivityRegularization(L1 = -0.1)|}, Dense(1)")]
    [InlineData("Model(8), {|MG1024:AlphaDropout(50)|}, Dense(1)")]
    [InlineData("Model(5, 8), {|MG1024:SpatialDropout1D(1)|}, Flatten, Dense(1)")]
    [InlineData("Model(8), {|MG2003:SpatialDropout1D(0.2)|}, Dense(1)")]
    [InlineData("Model(4, 5, 8), TimeDistributed, Flatten, Flatten, {|MG2001:SpatialDropout1D(0.2)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28, 8), {|MG1022:MaxPooling2D(0)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28, 8), {|MG1022:MaxPooling2D(2, Strides = 0)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28, 8), {|MG1022:AveragePooling2D(2, StridesByAxis = [1, -1])|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28, 8), {|MG1023:MaxPooling2D(2, 2, 2)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 8), {|MG1023:AveragePooling1D(2, 2)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 8), {|MG1026:MaxPooling1D(2, Padding = Padding.Causal)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28), {|MG2003:MaxPooling2D|}, Flatten, Dense(1)")]
    [InlineData("Model(50, 28, 8), {|MG2004:GlobalAveragePooling1D|}, Dense(1)")]
    [InlineData("Model(4, 4, 8), MaxPooling2D, MaxPooling2D, {|MG2005:MaxPooling2D|}, Flatten, Dense(1)")]
    [InlineData("Model(4, 6, 8), {|MG2005:AveragePooling2D(3, 7)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28, 8), {|MG1022:DepthwiseConv2D|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28, 8), {|MG1022:SeparableConv2D(2, 3, DepthMultiplier = 0)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28, 8), {|MG1022:SeparableConv2D(0, 3)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28, 8), {|MG1022:ZeroPadding2D(-1, 0)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28, 8), {|MG1022:UpSampling2D(0)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28, 8), {|MG1023:ZeroPadding2D(1, 1, 1)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 8), {|MG1023:Cropping1D(1, 1, 1)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28, 8), {|MG1023:DepthwiseConv2D(3, 3, 3)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28, 8), {|MG1023:DepthwiseConv2D(3, DilationRateByAxis = [2])|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28, 8), {|MG1025:DepthwiseConv2D(3, Strides = 2, DilationRate = 2)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 8), {|MG1026:DepthwiseConv1D(3, Padding = Padding.Causal)|}, Flatten, Dense(1)")]
    [InlineData("Model(28, 28, 8), {|MG1026:SeparableConv2D(2, 3, Padding = Padding.Causal)|}, Flatten, Dense(1)")]
    [InlineData("Model(4, 4, 1), {|MG2008:Cropping2D(2)|}, Flatten, Dense(1)")]
    [InlineData("Model(4, 8), {|MG2008:Cropping1D(1, 3)|}, Flatten, Dense(1)")]
    [InlineData("Model(3, 3, 1), {|MG2005:DepthwiseConv2D(2, DilationRate = 4)|}, Flatten, Dense(1)")]
    [InlineData("Model(8), Dense(4, Activation = Activation.ReLU), {|MG2011:Dense(4)|}, Target(1)")]
    [InlineData("Model(8), Dense(4), {|MG2011:Softmax|}, Target(1), Compile(Loss.CategoricalCrossentropy, Optimizer.Adam)")]
    [InlineData("Model(8), Dense(4), {|MG2011:Softmax|}, Target(4), Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam)")]
    [InlineData("Model(60000), {|MG2012:Dense(60000)|}, ReLU, Dense(1)")]
    [InlineData("Model(4), {|MG1022:Embedding(0, 8)|}, Flatten, Dense(1)")]
    [InlineData("Model(4), {|MG1022:Embedding(10, -2)|}, Flatten, Dense(1)")]
    [InlineData("Model(8), {|MG2003:MultiHeadAttention(2, 4)|}, Dense(1)")]
    [InlineData("Model(8, 4), {|MG1022:MultiHeadAttention(0, 4)|}, Flatten, Dense(1)")]
    [InlineData("Model(8, 4), {|MG1022:MultiHeadAttention(2, 4, ValueDim = -1)|}, Flatten, Dense(1)")]
    [InlineData("Model(8, 4), {|MG1024:MultiHeadAttention(2, 4, Dropout = 1)|}, Flatten, Dense(1)")]
    [InlineData("Model(8, 4), {|MG1022:GroupedQueryAttention(4, 2, 0)|}, Flatten, Dense(1)")]
    [InlineData("Model(8, 4), {|MG2009:GroupedQueryAttention(4, 3, 2)|}, Flatten, Dense(1)")]
    [InlineData("Model(8), {|MG2003:AdditiveAttention|}, Dense(1)")]
    [InlineData("Model(8, 4), {|MG1022:PositionEmbedding(0)|}, Flatten, Dense(1)")]
    [InlineData("Model(8, 4), {|MG2013:PositionEmbedding(7)|}, Flatten, Dense(1)")]
    [InlineData("Model(8, 4), {|MG1029:SinePositionEncoding(MaxWavelength = 0)|}, Flatten, Dense(1)")]
    [InlineData("Model(8, 4), Tap(\"a\"), Permute(2, 1), {|MG2020:Attention(Value = \"a\")|}, Flatten, Dense(1)")]
    [InlineData("Model(8, 4), Tap(\"a\"), Permute(2, 1), {|MG2020:MultiHeadAttention(2, 4, Key = \"a\")|}, Flatten, Dense(1)")]
    [InlineData("Model(8, 4), {|MG1017:GroupedQueryAttention(4, 2, 2, Value = \"a\")|}, Flatten, Dense(1)")]
    [InlineData("{|MG2012:Model(60000, 60000)|}, Flatten, Dense(1)")]
    public Task One_error_where_it_is(string attributes) => Verify.AttributesAsync(attributes);

    [Theory]
    [InlineData("Target(), Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam)")]
    [InlineData("Target(1), Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam)")]
    [InlineData("Target(4), Compile(Loss.CategoricalCrossentropy, Optimizer.Adam)")]
    public Task Targets_that_fit(string end) => Verify.AttributesAsync("Model(8), Dense(4), Softmax, " + end);

    [Theory]
    [InlineData("{|MG1027:Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 0)|}")]
    [InlineData("{|MG1027:Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = -0.1)|}")]
    [InlineData("{|MG1027:Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = double.NaN)|}")]
    [InlineData("{|MG1028:Compile(Loss.MeanSquaredError, Optimizer.Sgd, Momentum = 1)|}")]
    [InlineData("{|MG1028:Compile(Loss.MeanSquaredError, Optimizer.Adam, Beta1 = -0.1)|}")]
    [InlineData("{|MG1028:Compile(Loss.MeanSquaredError, Optimizer.Adam, ClipNorm = 0)|}")]
    public Task Numbers_of_Compile(string compile) => Verify.AttributesAsync("Model(8), Dense(1), " + compile);

    [Theory]
    [InlineData("Model(8), Dropout(256), Dense(1)", "Did you mean Dense(256)?", "units", "256")]
    [InlineData("Model(8), Dropout(12.5), Dense(1)", "Did you mean 0.125?", "rate", "0.125")]
    [InlineData("Model(8, 4), Permute(0, 1), Flatten, Dense(1)", "did you mean Permute(1, 2)?", "permutation", "1, 2")]
    [InlineData("Model(100, 8), RepeatVector(3), Flatten, Dense(1)", "declare Model(8).", "inputShape", "8")]
    [InlineData("Model(8), Reshape(3, 3), Flatten, Dense(1)", "[8] has 8 values, the target has 9. Use Flatten, or Reshape(8).", "size", "8")]
    [InlineData("Model(8), Dense(4), Target(1)", "the model ends with [4], the target is [1]. Use Dense(1) instead of Dense(4).", "units", "1")]
    [InlineData("Model(8), Dense(4), Softmax, Target(1), Compile(Loss.CategoricalCrossentropy, Optimizer.Adam)",
        "For class numbers use SparseCategoricalCrossentropy", "loss", "SparseCategoricalCrossentropy")]
    public void Message_and_properties_say_what_to_do(string attributes, string advice, string key, string value)
    {
        var diagnostic = Analysis.Attributes(attributes).Single();
        Assert.Contains(advice, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(value, diagnostic.Properties[key]);
    }

    [Theory]
    [InlineData("Model(8, 4), PositionEmbedding(7), Flatten, Dense(1)",
        "has vectors for 7 positions, but the input has 8 steps. Declare PositionEmbedding(8).")]
    [InlineData("Model(8, 4), Tap(\"a\"), Permute(2, 1), Attention(Value = \"a\"), Flatten, Dense(1)",
        "compares queries with keys value by value, but the queries have 8 values (from Permute(2, 1) (layer 1 of 4 in M)) and the keys 4 (from the input of M).")]
    [InlineData("Model(8, 4), Tap(\"a\"), Permute(2, 1), MultiHeadAttention(2, 4, Key = \"a\"), Flatten, Dense(1)",
        "every key needs a value, but the values are [4, 8] (from Permute(2, 1) (layer 1 of 4 in M)) and the keys [8, 4] (from the input of M)")]
    [InlineData("Model(8, 4), GroupedQueryAttention(4, 3, 2), Flatten, Dense(1)",
        "3 query heads cannot share 2 key and value heads evenly: numQueryHeads must be a multiple of numKeyValueHeads.")]
    public void Message_of_attention_says_which_tensors(string attributes, string words) =>
        Assert.Contains(words, Analysis.Attributes(attributes).Single().GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [Theory]
    [InlineData("SpectralNormalization, SpectralNormalization, Dense(4)",
        "SpectralNormalization(SpectralNormalization(Dense(4))) (layer 1 of 1 in M) [8]: normalizes the kernel of the layer it wraps, "
        + "but that of SpectralNormalization(Dense(4)) is normalized already. Remove one SpectralNormalization.")]
    [InlineData("SpectralNormalization, Tanh",
        "SpectralNormalization(Tanh) (layer 1 of 1 in M) [8]: normalizes the kernel of the layer it wraps, "
        + "but Tanh has none. Write it before Dense, a convolution or Embedding, or remove it.")]
    public void Message_about_kernels_says_what_is_wrapped(string layers, string message) => Assert.Equal(message, Analysis.Message($"Model(8), {layers}"));
}
