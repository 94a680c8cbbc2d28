using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>Losses and FromLogits of several outputs.</summary>
public class OutputsCodeFixTests
{
    private const string Body = "[Model(8)]\n[Tap(\"x\"), ";

    /// <summary>One flag for all losses: it goes or comes only where that suits every output.</summary>
    [Theory]
    [InlineData("Dense(4), Softmax, Output(\"a\"), From(\"x\"), Dense(1), Output(\"b\")", "Loss.CategoricalCrossentropy, Loss.BinaryCrossentropy", true, "MG4003",
        "UseLinear")]
    [InlineData("Dense(4), Softmax, Output(\"a\"), From(\"x\"), Dense(1), Output(\"b\")", "Loss.CategoricalCrossentropy, Loss.MeanSquaredError", true, "MG4003",
        "UseLinear", "RemoveFromLogits")]
    [InlineData("Dense(4), Softmax, Output(\"a\"), From(\"x\"), Dense(1), Output(\"b\")", "Loss.CategoricalCrossentropy, Loss.BinaryCrossentropy", false, "MG4006",
        "UseSigmoid")]
    [InlineData("Dense(4), Output(\"a\"), From(\"x\"), Dense(1), Output(\"b\")", "Loss.CategoricalCrossentropy, Loss.BinaryCrossentropy", false, "MG4006",
        "UseSoftmax", "SetFromLogits")]
    [InlineData("Dense(1), Softmax, Output(\"a\"), From(\"x\"), Dense(1), Output(\"b\")", "Loss.CategoricalCrossentropy, Loss.BinaryCrossentropy", true, "MG4001",
        "UseLinearBinaryCrossentropy")]
    public void FromLogits_is_that_of_all_outputs(string end, string losses, bool fromLogits, string id, params string[] keys) => Assert.Equal(
        [.. keys, "AllowRule"], Keys($"{Body}{end}]\n[Compile(Loss.MeanSquaredError, Optimizer.Adam, "
            + $"Losses = [{losses}]{(fromLogits ? ", FromLogits = true" : "")})]", id));

    /// <summary>Two outputs would be right with the flag gone, and one would be wrong.</summary>
    [Theory]
    [InlineData("Softmax", "", "Softmax", ", FromLogits = true", "MG4003", "UseLinear")]
    [InlineData("", "Softmax", "", "", "MG4006", "UseSoftmax")]
    public void No_other_output_gets_a_warning_for_two_that_lose_theirs(
        string first, string second, string third, string rest, string id, params string[] keys)
    {
        string stack = string.Join(", From(\"x\"), ",
            new[] { first, second, third }.Select((a, i) => $"Dense(4{(a.Length > 0 ? $", Activation = Activation.{a}" : "")}), Output(\"y{i}\")"));
        Assert.Equal([.. keys, "AllowRule"], Keys($"{Body}{stack}]\n[Compile(Loss.CategoricalCrossentropy, Optimizer.Adam{rest})]", id));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11, "new[] { Loss.CategoricalCrossentropy, Loss.BinaryCrossentropy }")]
    [InlineData(LanguageVersion.CSharp12, "[Loss.CategoricalCrossentropy, Loss.BinaryCrossentropy]")]
    public void List_is_written_in_the_projects_language(LanguageVersion version, string losses)
    {
        const string Stack = "using ModelGen;\n[Model(8)]\n[Tap(\"x\"), Dense(4), Softmax, Output(\"a\"), From(\"x\"), Dense(1), Sigmoid, Output(\"b\")]\n";
        Offer offer = Offers("CategoricalCrossentropy, Optimizer.Adam", version).First(o => o.Key == "UseBinaryCrossentropy");
        Assert.Equal([Source($"CategoricalCrossentropy, Optimizer.Adam, Losses = {losses}")], offer.Texts);

        static string Source(string compile) => $"{Stack}[Compile(Loss.{compile})]\npublic partial class M {{ }}\n";

        static IReadOnlyList<Offer> Offers(string compile, LanguageVersion version)
        {
            Compilation program = Analysis.Compile();
            program = program.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Source(compile), new CSharpParseOptions(version), "M.cs"));
            return CodeFixes.Offers.For(program, Analysis.Run(program).Single(d => d.Id == "MG4002"));
        }
    }

    /// <summary>The array of a list, of whatever form, is changed at the output's place.</summary>
    [Theory]
    [InlineData("new[] {{ Loss.MeanSquaredError, Loss.{0} }}")]
    [InlineData("new Loss[] {{ Loss.MeanSquaredError, /* yes/no */ Loss.{0} }}")]
    [InlineData("[Loss.MeanSquaredError, (ModelGen.Loss.{0})]", "[Loss.MeanSquaredError, Loss.BinaryCrossentropy]")]
    public void Lists_keep_their_form(string losses, string? expected = null)
    {
        string stack = $"using ModelGen;\n{Body}Dense(2), Output(\"a\"), From(\"x\"), Dense(1), Sigmoid, Output(\"b\")]\n"
            + "[Compile(Loss.MeanSquaredError, Optimizer.Adam, Losses = ";
        Compilation program = Analysis.Compile($"{stack}{string.Format(null, losses, "CategoricalCrossentropy")})] public partial class M;");
        Offer offer = Offers.For(program, Analysis.Run(program).Single()).First();
        Assert.Equal([$"{stack}{expected ?? string.Format(null, losses, "BinaryCrossentropy")})] public partial class M;"], offer.Texts);
    }

    private static IEnumerable<string> Keys(string attributes, string id)
    {
        Compilation program = Analysis.Compile($"using ModelGen;\n{attributes}\npublic partial class M;\n");
        return Offers.For(program, Analysis.Run(program).First(d => d.Id == id)).Select(o => o.Key);
    }
}
