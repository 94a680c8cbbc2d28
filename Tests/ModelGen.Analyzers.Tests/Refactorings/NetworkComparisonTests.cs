using ModelGen.CodeFixes;
using ModelGen.CodeFixes.Refactorings;
using Xunit;

namespace ModelGen.Analyzers.Tests.Refactorings;

/// <summary>What decides whether a refactoring is offered: any change of a network is seen, and how it is written is not.</summary>
public class NetworkComparisonTests
{
    private const string Network =
        "[Model(3, 4), Tap(\"x\"), Dense(4, PerTimestep = true, Name = \"first\"), Multiply(\"x\"), Tap(\"y\"), Dropout(0.25), Subtract(\"y\"), "
        + "Use<Body>(Name = \"b\"), TimeDistributed, Dense(2)]";

    [Theory]
    [InlineData("\"y\"", "\"other\"")]
    [InlineData("Use<Body>(Name = \"b\")", "Use<Around>")]
    [InlineData("Use<Body>(Name = \"b\")", "Conv1D(4, 3, Padding = Padding.Same, Name = \"b_conv\"), ReLU")]
    public void Equal(string part, string other) => Assert.True(AreSame(Network, Network.Replace(part, other, StringComparison.Ordinal)));

    [Theory]
    [InlineData("0.25", "0.5")]
    [InlineData("first", "second")]
    [InlineData("Name = \"b\"", "Name = \"c\"")]
    [InlineData("Multiply(\"x\")", "Add(\"x\")")]
    [InlineData("Subtract(\"y\")", "Subtract(\"x\")")]
    [InlineData("Dense(2)", "Dense(3)")]
    [InlineData("Dense(2)", "Dense(2, KernelInitializer = Initializer.HeNormal)")]
    [InlineData("Dense(2)", "Dense(2, Trainable = false)")]
    [InlineData("Dense(2)", "Dense(2, Activation = Activation.Tanh)")]
    [InlineData("Dense(2)", "Dense(2), Output(\"y\")")]
    [InlineData("Dropout(0.25), Subtract(\"y\")", "Subtract(\"y\"), Dropout(0.25)")]
    [InlineData("Multiply(\"x\"), ", "Multiply(\"x\"), Multiply(\"x\"), ")]
    [InlineData("Use<Body>", "Residual<Body>")]
    [InlineData("Model(3, 4)", "Model(5, 4)")]
    [InlineData("Use<Body>(Name = \"b\")", "Repeat<Body>(2, Name = \"b\")")]
    [InlineData("PerTimestep = true, ", "")]
    [InlineData("Dropout(0.25)", "Dropout(1.5)")]
    public void Different(string part, string other) => Assert.False(AreSame(Network, Network.Replace(part, other, StringComparison.Ordinal)));

    [Fact]
    public void SharedWeightsAreNotSeparateOnes() => Assert.False(AreSame("[Model(3, 4), Repeat<Body>(2)]", "[Model(3, 4), Repeat<Body>(2, ShareWeights = true)]"));

    private static bool AreSame(string before, string after) => NetworkComparison.AreSame(Read(before), Read(after));

    private static Generator.Declarations.ModelDeclaration Read(string attributes)
    {
        var compilation = Analysis.Compile(
            $"using ModelGen;\n{attributes}\npublic partial class M;\n"
            + "[Block(\"T\", \"C\")][Conv1D(\"C\", 3, Padding = Padding.Same, Name = \"conv\"), ReLU] class Body; [Block][Use<Body>(Name = \"b\")] class Around;");
        return ModelInSource.At(compilation, compilation.SyntaxTrees[0], attributes.Length, CancellationToken.None)!.Model.Declaration;
    }
}
