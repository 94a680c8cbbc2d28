using ModelGen.CodeFixes.Refactorings;
using Xunit;

namespace ModelGen.Analyzers.Tests.Refactorings;

/// <summary>Selected layers become a block.</summary>
public class ExtractBlockRefactoringTests
{
    [Fact]
    public Task LinesOfTheirOwn() => ChangesAsync(
        3,
        """
        [Model(8, 8, 3)]
        [Conv2D(4, 3)]
        // the middle
        [[|Conv2D(6, 3)] // six
        [BatchNormalization]
        [ReLU]|] // bent
        [Flatten]
        [Dense(4)]
        public partial class M; // a model
        """,
        """
        [Model(8, 8, 3)]
        [Conv2D(4, 3)]
        // the middle
        [Use<Block1>]
        [Flatten]
        [Dense(4)]
        public partial class M; // a model

        [Block("H", "W", "C")]
        [Conv2D(6, 3)] // six
        [BatchNormalization]
        [ReLU] // bent
        public class Block1;
        """);

    [Fact]
    public Task APartOfAList() => ChangesAsync(
        2,
        "[Model(8)]\n[Dense(4), [|ReLU, Den|]se(5), Dense(2)] // all\ninternal partial class M { }\n",
        "[Model(8)]\n[Dense(4), Use<Block1>, Dense(2)] // all\ninternal partial class M { }\n\n[Block(\"C\")]\n[ReLU, Dense(5)]\ninternal class Block1;\n");

    [Fact]
    public Task ThroughTwoLists() => ChangesAsync(
        3,
        "[Model(3, 2)]\n[Dense(4, PerTimestep = true), Re[|LU]\n[TimeDistributed, Dense(5), Flatten, |]Dense(2)]\npartial class M;\n",
        "[Model(3, 2)]\n[Dense(4, PerTimestep = true), Use<Block1>, Dense(2)]\npartial class M;\n\n[Block(\"T\", \"C\")]\n[ReLU]\n"
        + "[TimeDistributed, Dense(5), Flatten]\nclass Block1;\n");

    [Fact]
    public Task AWrappedLayerGoesWithItsWrapper() => ChangesAsync(
        1,
        "[Model(3, 2)]\n[Flatten, Reshape(3, 2)]\n[TimeDistributed]\n[[|Dense|](5)]\n[Flatten]\npartial class M;\n",
        "[Model(3, 2)]\n[Flatten, Reshape(3, 2)]\n[Use<Block1>]\n[Flatten]\npartial class M;\n\n[Block(\"T\", \"C\")]\n[TimeDistributed]\n[Dense(5)]\n"
        + "class Block1;\n");

    [Fact]
    public Task LinesOfAList() => ChangesAsync(
        2,
        "[Model(8)]\n[\n    Dense(4), // a\n    [|ReLU, // b\n    Dense(5)|], // c\n    Dense(2) // d\n]\npartial class M;\n",
        "[Model(8)]\n[\n    Dense(4), // a\n    Use<Block1>,\n    Dense(2) // d\n]\npartial class M;\n\n[Block(\"C\")]\n[ReLU, // b\n    Dense(5)] // c\n"
        + "class Block1;\n");

    [Fact]
    public Task TapsUsedInsideGoAlong() => ChangesAsync(
        3,
        "[Model(8)]\n[Dense(4)]\n[[|Tap(\"x\"), Dense(4, Name = \"inner\"), ReLU, Add(\"x\")|]]\n[Dense(2)]\npartial class M;\n",
        "[Model(8)]\n[Dense(4)]\n[Use<Block1>]\n[Dense(2)]\npartial class M;\n\n[Block(\"C\")]\n[Tap(\"x\"), Dense(4, Name = \"inner\"), ReLU, Add(\"x\")]\n"
        + "class Block1;\n");

    [Fact]
    public Task EverythingIncludingOtherBlocks() => ChangesAsync(
        2,
        "[Model(8)]\n[|[Residual<Body>, Dense(2)]\n|]partial class M;\n[Block]\n[Dense(8)]\nclass Body;\n",
        "[Model(8)]\n[Use<Block1>]\npartial class M;\n\n[Block(\"C\")]\n[Residual<Body>, Dense(2)]\nclass Block1;\n[Block]\n[Dense(8)]\nclass Body;\n");

    [Fact]
    public Task AnotherNameWhereTheFirstIsTaken() => ChangesAsync(
        1,
        "[Model(8)]\n[[|Dense(3)|], Dense(2)]\npartial class M;\nclass Block1;\n",
        "[Model(8)]\n[Use<Block3>, Dense(2)]\npartial class M;\n\n[Block(\"C\")]\n[Dense(3)]\nclass Block3;\nclass Block1;\n",
        "namespace Elsewhere { class Block2; }");

    [Fact]
    public Task ANestedClassWithOtherLineBreaks() => ChangesAsync(
        1,
        "namespace N;\r\npublic partial class Outer\r\n{\r\n\t[Model(8)]\r\n\t[[|Dense(3)|]]\r\n\t[ReLU]\r\n\tprivate sealed partial class M;\r\n}\r\n",
        "namespace N;\r\npublic partial class Outer\r\n{\r\n\t[Model(8)]\r\n\t[Use<Block1>]\r\n\t[ReLU]\r\n\tprivate sealed partial class M;\r\n\r\n"
        + "\t[Block(\"C\")]\r\n\t[Dense(3)]\r\n\tprivate class Block1;\r\n}\r\n");

    [Fact]
    public Task AllOnOneLine() => ChangesAsync(
        1,
        "namespace N { [Model(8)] [[|Dense(3)|], ReLU] public partial class M { } }\n",
        "namespace N { [Model(8)] [Use<Block1>, ReLU] public partial class M { }\n\n[Block(\"C\")]\n[Dense(3)]\npublic class Block1;\n}\n");

    [Fact]
    public Task QualifiedNames() => Refactor.ChangesAsync<ExtractBlockRefactoringProvider>(
        "using MG = ModelGen;\n[MG.Model(8)]\n[MG.Dense(4), [|MG.Dense(3)|]]\npartial class M;\n",
        "Extract 1 layer into a block",
        "using MG = ModelGen;\n[MG.Model(8)]\n[MG.Dense(4), MG.Use<Block1>]\npartial class M;\n\n[MG.Block(\"C\")]\n[MG.Dense(3)]\nclass Block1;\n");

    [Fact]
    public Task LengthsKnownAtTheCall() => ChangesAsync(
        1,
        "[Model(\"T\", 64)]\n[[|LSTM(32)|], Dense(1)]\npartial class M;\n",
        "[Model(\"T\", 64)]\n[Use<Block1>, Dense(1)]\npartial class M;\n\n[Block(\"T\", \"C\")]\n[LSTM(32)]\nclass Block1;\n");

    [Fact]
    public Task InABlockWithItsAxes() => ChangesAsync(
        2,
        "[Block(\"A\")]\n[Dense(\"A\"), [|Dense(\"2*A\"), ReLU|], Dense(3)]\nclass Body;\n[Model(8)]\n[Residual<Deep>, Dense(1)]\npartial class M;\n[Block]\n"
        + "[Use<Body>, Dense(8)]\nclass Deep;\n",
        "[Block(\"A\")]\n[Dense(\"A\"), Use<Block1>, Dense(3)]\nclass Body;\n\n[Block(\"A\")]\n[Dense(\"2*A\"), ReLU]\nclass Block1;\n[Model(8)]\n"
        + "[Residual<Deep>, Dense(1)]\npartial class M;\n[Block]\n[Use<Body>, Dense(8)]\nclass Deep;\n");

    [Fact]
    public Task InABlockBehindAnotherNumberOfAxes() => ChangesAsync(
        2,
        "[Block(\"T\", \"F\")]\n[Flatten, [|Dense(5), ReLU|]]\nclass Body;\n[Model(3, 2)]\n[Use<Body>, Dense(1)]\npartial class M;\n",
        "[Block(\"T\", \"F\")]\n[Flatten, Use<Block1>]\nclass Body;\n\n[Block(\"C\")]\n[Dense(5), ReLU]\nclass Block1;\n[Model(3, 2)]\n[Use<Body>, Dense(1)]\n"
        + "partial class M;\n");

    [Fact]
    public Task InABlockForAnyShape() => ChangesAsync(
        1,
        "[Block]\n[Dense(5, PerTimestep = true), [|ReLU|]]\nclass Body;\n[Model(3, 2)]\n[Use<Body>, Flatten, Use<Body>]\npartial class M;\n",
        "[Block]\n[Dense(5, PerTimestep = true), Use<Block1>]\nclass Body;\n\n[Block]\n[ReLU]\nclass Block1;\n[Model(3, 2)]\n[Use<Body>, Flatten, Use<Body>]\n"
        + "partial class M;\n");

    /// <summary>The block's C is 8 in the model, and so is what comes in; but only there.</summary>
    [Fact]
    public Task ASizeThatWouldMeanAnotherAxis() => NotOfferedAsync(
        "[Block(\"C\")]\n[Dense(8), [|Dense(\"2*C\")|], ReLU]\nclass Body;\n[Model(8)]\n[Use<Body>, Dense(1)]\npartial class M;\n");

    [Theory]
    [InlineData("[Model(8)]\n[Dense(4), [||]ReLU, Dense(2)]\npartial class M;\n")]
    [InlineData("[Model(8)]\n[Dense(4), [|Tap(\"x\"), ReLU|], Dense(4), Add(\"x\")]\npartial class M;\n")]
    [InlineData("[Model(8)]\n[Dense(4), Tap(\"x\"), [|ReLU, Add(\"x\")|], Dense(4)]\npartial class M;\n")]
    [InlineData("[Model(8)]\n[Dense(4), [|Tap(\"x\")|], ReLU]\npartial class M;\n")]
    [InlineData("[Model(8)]\n[Dense(4), [|ReLU, Output(\"a\"), Dense(4)|], Output(\"b\")]\npartial class M;\n")]
    [InlineData("[Model]\n[[|Input(\"a\", 8), ReLU|], Dense(4)]\npartial class M;\n")]
    [InlineData("[Model(8), [|Dense(4), ReLU, Compile(Loss.MeanSquaredError, Optimizer.Sgd), Dense|](2)]\npartial class M;\n")]
    [InlineData("[Mo[|del(8)]\n[Dense(4), ReL|]U]\npartial class M;\n")]
    [InlineData("[Model(8)]\n[Dense(4), [|ReLU]\n[Compile(Loss.MeanSquaredError, Optimizer.Sgd)]\n[Dense(4)|]]\npartial class M;\n")]
    [InlineData("[Model(8)]\n[[|Reshape(7), ReLU|], Dense(4)]\npartial class M;\n")]
    [InlineData("[Model(8)]\n[Dense(4), [|Dense(M.Size)|], ReLU]\npartial class M { private const int Size = 3; }\n")]
    [InlineData("[Model(8)]\n[Dense(4)]\n#if !X\n[[|Dense(4)]\n#endif\n[ReLU|]]\npartial class M;\n")]
    [InlineData("partial class Outer<T>\n{\n[Block]\n[[|Dense(4)|], ReLU]\nclass M;\n}\n")]
    [InlineData("[Model(8)]\n[Dense(4), Dense(5), [|Dense(3, Name = \"dense_1\")|]]\npartial class M;\n")]
    public Task NotOffered(string source) => NotOfferedAsync(source);

    private static Task NotOfferedAsync(string source) => Refactor.OffersNothingAsync<ExtractBlockRefactoringProvider>("using ModelGen;\n" + source);

    private static Task ChangesAsync(int layers, string markup, string expected, params string[] otherFiles) =>
        Refactor.ChangesAsync<ExtractBlockRefactoringProvider>(
            Using(markup), $"Extract {layers} layer{(layers == 1 ? "" : "s")} into a block", Using(expected), otherFiles);

    private static string Using(string source) => $"using ModelGen;{(source.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n")}{source}";
}
