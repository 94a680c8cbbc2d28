using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers.Calls;
using Xunit;

namespace ModelGen.Analyzers.Tests.Calls;

/// <summary>MG6005: the headers of weight files against the models that load them.</summary>
public class WeightFileTests
{
    private const string Right = """{"dense.kernel":{"dtype":"F32","shape":[4,3],"data_offsets":[0,48]},"dense.bias":{"dtype":"F32","shape":[3],"data_offsets":[48,60]}}""";
    private const string Wrong = """{"dense.kernel":{"dtype":"F32","shape":[4,2],"data_offsets":[0,32]},"gru.bias":{"dtype":"F32","shape":[3],"data_offsets":[32,44]}}""";
    private const string Misfit =
        "the weights in iris.safetensors do not fit Iris: 'dense.kernel' is [4, 2], expected [4, 3]; 'dense.bias' [3] is missing; "
        + "'gru.bias' [3] is no weight of Iris. "
        + "Use the file of this model, or declare the layers as they were when it was saved.";

    [Theory]
    [InlineData("iris.Load(\"iris.safetensors\");")]
    [InlineData("iris.Load(\"./data\\\\iris.safetensors\");")]
    [InlineData("const string Folder = \"elsewhere/\"; iris.Load(Folder + \"iris.safetensors\");")]
    public void Speaks_where_the_file_is_loaded(string statement)
    {
        Diagnostic diagnostic = Assert.Single(Analyze(statement, ("/project/data/iris.safetensors", "", Wrong), ("/project/other.safetensors", "", Wrong)));
        Assert.Equal("MG6005", diagnostic.Id);
        Assert.Equal("Iris.Load: " + Misfit, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Contains("iris.safetensors\"", diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan), StringComparison.Ordinal);
    }

    [Fact]
    public void Speaks_at_the_class_that_the_project_names_and_not_again_where_it_loads()
    {
        Diagnostic diagnostic = Assert.Single(Analyze("iris.Load(\"iris.safetensors\");", ("/project/iris.safetensors", "Iris", Wrong)));
        Assert.Equal(Misfit, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("Iris", diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
        Assert.Equal("Source0.cs", diagnostic.Location.SourceTree.FilePath);
    }

    [Fact]
    public void Speaks_of_a_file_of_one_model_that_another_one_loads() =>
        Assert.Equal("MG6005", Assert.Single(Analyze("spam.Load(\"iris.safetensors\");", ("/project/iris.safetensors", "Iris", Right))).Id);

    [Fact]
    public void Two_files_of_one_name_are_told_apart_by_their_folders()
    {
        (string, string, string)[] files = [("/project/a/iris.safetensors", "", Right), ("/project/b/iris.safetensors", "", Wrong)];
        Assert.Empty(Analyze("iris.Load(\"a/iris.safetensors\");", files));
        Assert.Single(Analyze("iris.Load(\"b/iris.safetensors\");", files));
        Assert.Empty(Analyze("iris.Load(\"iris.safetensors\");", files));
    }

    [Theory]
    [InlineData("iris.Load(\"iris.safetensors\");", Right)]
    [InlineData("iris.Load(\"another.safetensors\");", Wrong)]
    [InlineData("iris.Load(\"iris\" + Unknown(1) + \".safetensors\");", Wrong)]
    [InlineData("iris.Load(System.IO.Stream.Null);", Wrong)]
    public void Silent_where_it_fits_or_is_not_known(string statement, string header) =>
        Assert.Empty(Analyze(statement, ("/project/iris.safetensors", "", header)));

    [Fact]
    public void State_of_a_training_is_no_weight_too_many_in_a_checkpoint()
    {
        string state = Right.Insert(1, "\"optimizer.momentum.dense.bias\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[60,72]},");
        Assert.Single(Analyze("iris.Load(\"iris.safetensors\");", ("iris.safetensors", "", state)));
        Assert.Empty(Analyze("iris.Load(\"iris.safetensors\");", ("iris.safetensors", "", state.Insert(1, "\"__metadata__\":{\"modelgen.checkpoint\":\"1\"},"))));
    }

    [Fact]
    public void What_the_runtime_saves_fits()
    {
        using var stream = new MemoryStream();
        Safetensors.Write(stream, [new NamedTensor("dense.kernel", new Shape(4, 3), new float[12]), new NamedTensor("dense.bias", new Shape(3), new float[3])]);
        string header = System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 8, BitConverter.ToInt32(stream.GetBuffer()));
        Assert.Empty(Analyze("iris.Load(\"iris.safetensors\");", ("iris.safetensors", "Iris", header)));
    }

    [Fact]
    public void Header_is_read_with_blanks_and_escapes()
    {
        WeightFileHeader header = WeightFileHeader.Read(" { \"a\\u0062\\n\\\"\" : { \"dtype\" : \"F16\" , \"data_offsets\" : [ 0 , 2 ] , \"shape\" : [ ] } } \r\n")!;
        Assert.Equal("ab\n\"", Assert.Single(header.Tensors).Key);
        Assert.Empty(header.Tensors.Single().Value);
        Assert.Empty(WeightFileHeader.Read("{}")!.Tensors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{} x")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a\":{}}")]
    [InlineData("{\"a\":{\"shape\":[-1]}}")]
    [InlineData("{\"a\":{\"shape\":[1,]}}")]
    [InlineData("{\"a\":{\"shape\":[99999999999999999999]}}")]
    [InlineData("{\"a\":{\"shape\":[1],\"other\":[1]}}")]
    [InlineData("{\"a\":{\"shape\":[1]},\"a\":{\"shape\":[1]}}")]
    [InlineData("{\"a\\x\":{\"shape\":[1]}}")]
    [InlineData("{\"a\\u12\":{\"shape\":[1]}}")]
    [InlineData("{\"a\":{\"shape\":[1]},}")]
    public void What_is_no_header_is_said_to_be_none(string header)
    {
        Assert.Null(WeightFileHeader.Read(header));
        Assert.Equal(
            "Iris.Load: iris.safetensors is no safetensors file: its header cannot be read.",
            Assert.Single(Analyze("iris.Load(\"iris.safetensors\");", ("iris.safetensors", "", header))).GetMessage(CultureInfo.InvariantCulture));
    }

    private static IReadOnlyList<Diagnostic> Analyze(string statement, params (string, string, string)[] files)
    {
        AnalyzerOptions options = AdditionalFiles.Of(files);
        return CallCases.Analyze(files.Any(file => file.Item2.Length > 0) ? CallCases.CompileWithModels(statement) : CallCases.Compile(statement), options);
    }
}
