using CsCheck;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>Random stacks with one mistake at a random place: exactly one error, exactly there, and no exception.</summary>
public class BrokenModelFuzzTests
{
    private const string Seed = "0N0XIzNsQ0O2";

    /// <summary>Layers that are right behind any other.</summary>
    private static readonly string[] s_sound =
    [
        "Dense(5)", "ReLU", "Tanh", "Dropout(0.25)", "Flatten", "BatchNormalization", "LayerNormalization", "Reshape(-1)", "Rescaling(0.5)",
        "PReLU", "Softmax", "GaussianNoise(0.1)", "Dense(3, Activation = Activation.GELU)", "Reshape(-1, 1), TimeDistributed, Dense(2)",
    ];

    private static readonly (string Id, string Text)[] s_brokenLayers =
    [
        ("MG1008", "Dense(3, Name = \"first\")"),
        ("MG1013", "Dense(3, Name = \"a.b\")"),
        ("MG1013", "ReLU(Name = \"\")"),
        ("MG1015", "Dense(3, Activation = (Activation)99)"),
        ("MG1015", "PReLU(AlphaRegularizer = (Regularizer)(-1))"),
        ("MG1022", "Dense(0)"),
        ("MG1022", "Dense(-2147483648)"),
        ("MG1022", "RepeatVector(0)"),
        ("MG1022", "GaussianNoise(double.NaN)"),
        ("MG1024", "Dropout(1)"),
        ("MG1024", "Dropout(-1e300)"),
        ("MG1024", "GaussianDropout(double.PositiveInfinity)"),
        ("MG1029", "LeakyReLU(NegativeSlope = -1)"),
        ("MG1029", "LayerNormalization(Epsilon = 0)"),
        ("MG1029", "BatchNormalization(Momentum = double.NaN)"),
        ("MG2006", "Reshape(-1, -1)"),
        ("MG2006", "Reshape(0)"),
        ("MG2006", "Reshape(2147483647)"),
        ("MG2012", "Reshape(2147483647, 2147483647, 2147483647, 2147483647, 2147483647)"),
        ("MG2012", "Reshape(-1, 2147483647, 2147483647, 2147483647, 2147483647)"),
        ("MG2007", "Permute(7)"),
        ("MG2007", "Permute()"),
        ("MG2007", "Permute(-2147483648, 2147483647)"),
        ("MG2010", "Softmax(Axis = 9)"),
        ("MG2010", "BatchNormalization(Axis = 0)"),
        ("MG2010", "LayerNormalization(Axis = -2147483648)"),
        ("MG2012", "Dense(2147483647)"),
        ("MG1013", "Output(\"a b\")"),
        ("MG1017", "From(\"nowhere\")"),
        ("MG1017", "Add(\"nowhere\")"),
        ("MG1018", "Tap(\"input\")"),
        ("MG1019", "Use<string>"),
        ("MG1019", "Residual<int[]>"),
        ("MG1019", "Branches<string, string>(Merge.Sum)"),
        ("MG1022", "Repeat<string>(0)"),
        ("MG1031", "Dense(\"2*C\")"),
    ];

    private static readonly (string Id, string Text)[] s_brokenModels =
    [
        ("MG1021", "Model()"), ("MG1021", "Model(4, 0)"), ("MG1021", "Model(-2147483648)"), ("MG2012", "Model(2147483647, 2147483647, 2147483647)"),
    ];

    private static readonly (string Id, string Text)[] s_brokenCompiles =
    [
        ("MG1027", "Compile(Loss.Huber, Optimizer.Sgd, LearningRate = 0)"),
        ("MG1027", "Compile(Loss.Huber, Optimizer.Sgd, LearningRate = double.NegativeInfinity)"),
        ("MG1028", "Compile(Loss.Poisson, Optimizer.Adam, Beta2 = 1)"),
        ("MG1028", "Compile(Loss.Poisson, Optimizer.Adam, Epsilon = 0)"),
        ("MG1015", "Compile((Loss)99, (Optimizer)99, Epsilon = 0)"),
    ];

    private static readonly Gen<string[]> s_stack = Gen.OneOfConst(s_sound).Array[0, 5];

    private static readonly Gen<Broken> s_broken = Gen.Frequency(
        (6, Gen.Select(s_stack, Gen.OneOfConst(s_brokenLayers), s_stack, (before, broken, after) =>
            new Broken("Model(4, 6)", [.. before, broken.Text, .. after], broken.Id, broken.Text))),
        (1, Gen.Select(s_stack, Gen.OneOfConst(s_brokenModels), (stack, broken) => new Broken(broken.Text, stack, broken.Id, broken.Text))),
        (1, Gen.Select(s_stack, Gen.OneOfConst(s_brokenCompiles), (stack, broken) =>
            new Broken("Model(4, 6)", [.. stack, broken.Text], broken.Id, broken.Text))),
        (1, s_stack.Select(stack => new Broken("Model(4, 6)", [.. stack, "TimeDistributed"], "MG1011", "TimeDistributed"))),
        (1, s_stack.Select(stack => new Broken("Model(4, 6)", [.. stack, "Target(9, 9, 9, 9)"], "MG2011", null))));

    [Fact]
    public void One_error_at_the_broken_place() => s_broken.Sample(Check, iter: 300, seed: Seed, print: b => b.Source);

    private static void Check(Broken broken)
    {
        IReadOnlyList<Diagnostic> diagnostics = Analysis.Run(Analysis.Compile(broken.Source));
        Assert.All(diagnostics, d => Assert.StartsWith("MG", d.Id, StringComparison.Ordinal));
        Diagnostic error = Assert.Single(diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal(broken.Id, error.Id);
        if (broken.Place is not null)
        {
            Assert.Equal(broken.Place, error.Location.SourceTree!.GetText().ToString(error.Location.SourceSpan));
        }
    }

    /// <summary>A declaration with one mistake.</summary>
    /// <param name="Model">The [Model] attribute.</param>
    /// <param name="Rest">The layers behind the first, and what follows them.</param>
    /// <param name="Id">The error it must give.</param>
    /// <param name="Place">The text it must stand at; null where that is the last layer, whatever it is.</param>
    private sealed record Broken(string Model, string[] Rest, string Id, string? Place)
    {
        public string Source =>
            $"using ModelGen;\n[{Model}, Activation(Activation.Tanh, Name = \"first\"), {string.Join(", ", Rest)}{(Rest.Length > 0 ? ", " : "")}TargetRange(0, 9)]\n"
            + "public partial class M;\n";
    }
}
