using ModelGen.CodeFixes.Refactorings;
using Xunit;

namespace ModelGen.Analyzers.Tests.Refactorings;

/// <summary>One list of layers, and each layer on a line of its own.</summary>
public class LayoutRefactoringTests
{
    private const string List = "Write the layers as one list";
    private const string Lines = "Write each layer on its own line";

    [Fact]
    public Task FromLinesToAList() => ChangesAsync(
        List,
        "[Model(3, 2)]\n[[||]Flatten]\n[Dense(16)]\n[ReLU]\n[Dense(4)]\n[Compile(Loss.MeanSquaredError, Optimizer.Sgd)]\n",
        "[Model(3, 2)]\n[Flatten, Dense(16), ReLU, Dense(4)]\n[Compile(Loss.MeanSquaredError, Optimizer.Sgd)]\n");

    [Fact]
    public Task FromAListToLines() => ChangesAsync(
        Lines,
        "[Model(3, 2)]\n[Flatten, Dense(16), [||]ReLU, Dense(4)]\n[Compile(Loss.MeanSquaredError, Optimizer.Sgd)]\n",
        "[Model(3, 2)]\n[Flatten]\n[Dense(16)]\n[ReLU]\n[Dense(4)]\n[Compile(Loss.MeanSquaredError, Optimizer.Sgd)]\n");

    [Fact]
    public Task OtherAttributesGetLinesOfTheirOwn() => ChangesAsync(
        Lines,
        "[Model(3, 2), Flatten, [||]Dense(4), Compile(Loss.MeanSquaredError, Optimizer.Sgd)]\n",
        "[Model(3, 2)]\n[Flatten]\n[Dense(4)]\n[Compile(Loss.MeanSquaredError, Optimizer.Sgd)]\n");

    [Fact]
    public Task OtherAttributesLeaveTheList() => ChangesAsync(
        List,
        "[Model(3, 2), Flatten]\n[[||]Dense(4), Target(4)]\n",
        "[Model(3, 2)]\n[Flatten, Dense(4)]\n[Target(4)]\n");

    [Fact]
    public Task AWrapperStaysWithItsLayer() => ChangesAsync(
        Lines, "[Model(3, 2)]\n[ReLU, TimeDistributed, Dense(4), [||]Flatten]\n", "[Model(3, 2)]\n[ReLU]\n[TimeDistributed, Dense(4)]\n[Flatten]\n");

    [Fact]
    public Task AWrapperOnALineOfItsOwnJoinsItsLayer() => ChangesAsync(
        Lines, "[Model(3, 2)]\n[[||]TimeDistributed]\n[Dense(4)]\n[Flatten]\n", "[Model(3, 2)]\n[TimeDistributed, Dense(4)]\n[Flatten]\n");

    [Fact]
    public Task WrappersInAList() => ChangesAsync(
        List, "[Model(3, 2)]\n[TimeDistributed, Dense(4)]\n[[||]Bidirectional]\n[LSTM(5)]\n",
        "[Model(3, 2)]\n[TimeDistributed, Dense(4), Bidirectional, LSTM(5)]\n");

    [Fact]
    public Task ListsOfSeveralLines() => ChangesAsync(
        Lines,
        "[Model(3, 2)]\n[\n    [||]Flatten,\n\n    Dense(\n        16,\n        Activation = Activation.ReLU),\n    Dense(4)\n]\n",
        "[Model(3, 2)]\n[Flatten]\n\n[Dense(\n        16,\n        Activation = Activation.ReLU)]\n[Dense(4)]\n");

    [Fact]
    public Task CommentsAboutLayersKeepALineForEach() => ChangesAsync(
        List,
        "[Model(3, 2)] // steps\n// the body\n[Flatten]\n[Dense(16)] /* wide */\n// the answers\n[Dense(4)]   // four [of them], at most\n",
        "[Model(3, 2)] // steps\n// the body\n[\n    Flatten,\n    Dense(16), /* wide */\n    // the answers\n    Dense(4)   // four [of them], at most\n]\n");

    [Fact]
    public Task CommentsInAListOfLines() => ChangesAsync(
        Lines,
        "[Model(3, 2)]\n[\n    Flatten, // (6)\n    // first\n    [||]Dense(16), // (16)\n    Dense(4) // (4)\n    // end\n]\n",
        "[Model(3, 2)]\n[Flatten] // (6)\n// first\n[Dense(16)] // (16)\n[Dense(4)] // (4)\n// end\n");

    [Fact]
    public Task ACommentAboutAListStandsAboveItsLines() => ChangesAsync(
        Lines,
        "[Model(3, 2)]\n[Flatten, Dense(16)]  // (16)\n[[||]ReLU, Dense(4)] // (4)\n",
        "[Model(3, 2)]\n// (16)\n[Flatten]\n[Dense(16)]\n// (4)\n[ReLU]\n[Dense(4)]\n");

    [Fact]
    public Task CommentsAboutListsKeepTheirPlaceInOne() => ChangesAsync(
        List,
        "[Model(3, 2)]\n[Flatten, Dense(16)] // stage 1\n[[||]ReLU, Dense(4)] // stage 2\n",
        "[Model(3, 2)]\n[\n    // stage 1\n    Flatten,\n    Dense(16),\n    // stage 2\n    ReLU,\n    Dense(4)\n]\n");

    [Fact]
    public Task CommentsInsideALine() => ChangesAsync(
        Lines, "[Model(3, 2)]\n[/* in */ Flatten, /* wide */ Dense(/* units */ 16), [||]ReLU]\n",
        "[Model(3, 2)]\n[/* in */ Flatten]\n[/* wide */ Dense(/* units */ 16)]\n[ReLU]\n");

    [Theory]
    [InlineData("[Model(3, 2)]\n[[||]Flatten /* or what? */, Dense(16)]\n")]
    [InlineData("[Model(3, 2)]\n[Flatten, /* more\n than a line */ [||]Dense(16)]\n")]
    [InlineData("[Model(3, 2)]\n[TimeDistributed] // each\n[[||]Dense(16)]\n[Flatten]\n")]
    [InlineData("[Model(3, 2)]\n[[||]Flatten]\n#if !X\n[Dense(16)]\n#endif\n[ReLU]\n")]
    [InlineData("[Model(3, 2)]\n[[||]Flatten]\n[Compile(Loss.MeanSquaredError, Optimizer.Sgd)]\n[Dense(16), ReLU]\n")]
    [InlineData("[[||]Model(3, 2)]\n[Flatten, Dense(16)]\n")]
    [InlineData("[Model(3, 2)]\n[Flatten, Dense(16)]\npublic partial class O[||]ther;\n[Model(3)][Dense(4)]")]
    [InlineData("[Model(3, 2)]\n[Flatten[||]]\n")]
    [InlineData("[Model(3, 2)]\n[Flatten[||], Dense(nothing)]\n[ReLU]\n")]
    public Task NotOffered(string attributes) => Refactor.OffersNothingAsync<LayoutRefactoringProvider>(Model(attributes));

    [Fact]
    public async Task OneListIsNotMadeOneList() =>
        Assert.Equal([Lines], await Refactor.TitlesAsync<LayoutRefactoringProvider>(Model("[Model(3, 2)]\n[Flatten, [||]Dense(16)]\n")));

    [Fact]
    public async Task LinesAreNotMadeLines() =>
        Assert.Equal([List], await Refactor.TitlesAsync<LayoutRefactoringProvider>(Model("[Model(3, 2)]\n[Flatten]\n\n// wide\n[[||]Dense(16)] // 16\n")));

    [Fact]
    public async Task BothAreOfferedBetween() =>
        Assert.Equal([List, Lines], await Refactor.TitlesAsync<LayoutRefactoringProvider>(Model("[Model(3, 2)]\n[Flatten, [|Dense(16)]\n[Re|]LU]\n")));

    [Fact]
    public Task ABrokenModelKeepsItsErrors() => ApplyAsync(Lines, "[Model(3, 2)]\n[Flatten, [||]Reshape(7)]\n", "[Model(3, 2)]\n[Flatten]\n[Reshape(7)]\n");

    [Theory]
    [InlineData("[Block(\"C\")]\n[[||]Dense(\"2*C\")]\n[Tap(\"x\"), ReLU, Add(\"x\")]\npublic class Body;\n",
        "[Block(\"C\")]\n[Dense(\"2*C\"), Tap(\"x\"), ReLU, Add(\"x\")]\npublic class Body;\n", List)]
    [InlineData("[Block(\"C\"), Dense(\"2*C\"), [||]ReLU]\npublic class Body;\n", "[Block(\"C\")]\n[Dense(\"2*C\")]\n[ReLU]\npublic class Body;\n", Lines)]
    public Task Blocks(string block, string expected, string title) =>
        Refactor.ChangesAsync<LayoutRefactoringProvider>("using ModelGen;\n" + block, title, "using ModelGen;\n" + expected,
            "using ModelGen;\n[Model(4)][Use<Body>, Dense(2)] public partial class M;");

    [Theory]
    [InlineData("namespace N { [Model(8)] [Dense(4), [||]ReLU] partial class M; }\n", "namespace N { [Model(8)]\n[Dense(4)]\n[ReLU]\npartial class M; }\n")]
    [InlineData(
        "namespace N;\r\npublic partial class Outer\r\n{\r\n\t[Model(8), Dense(4), [||]ReLU] private partial class M;\r\n}\r\n",
        "namespace N;\r\npublic partial class Outer\r\n{\r\n\t[Model(8)]\r\n\t[Dense(4)]\r\n\t[ReLU]\r\n\tprivate partial class M;\r\n}\r\n")]
    public Task LinesWhereverTheClassStands(string source, string expected) =>
        Refactor.ChangesAsync<LayoutRefactoringProvider>("using ModelGen;\n".Replace("\n", Break(source)) + source, Lines,
            "using ModelGen;\n".Replace("\n", Break(source)) + expected);

    [Theory]
    [InlineData("namespace N { [Model(8)] [Dense(4)] [[||]ReLU] partial class M; }\n", "namespace N { [Model(8)] [Dense(4), ReLU] partial class M; }\n")]
    [InlineData(
        "namespace N;\r\npublic partial class Outer\r\n{\r\n\t[Model(8)]\r\n\t[Dense(4)] // a\r\n\t[[||]ReLU]\r\n\tprivate partial class M { }\r\n}\r\n",
        "namespace N;\r\npublic partial class Outer\r\n{\r\n\t[Model(8)]\r\n\t[\r\n\t\tDense(4), // a\r\n\t\tReLU\r\n\t]\r\n\tprivate partial class M { }\r\n}\r\n")]
    public Task AListWhereverTheClassStands(string source, string expected) =>
        Refactor.ChangesAsync<LayoutRefactoringProvider>("using ModelGen;\n".Replace("\n", Break(source)) + source, List,
            "using ModelGen;\n".Replace("\n", Break(source)) + expected);

    [Theory]
    [InlineData("[Model(3, 2)]\n[[||]Flatten, Dense(16, Activation = Activation.ReLU), Dense(4)]\n")]
    [InlineData("[Model(3, 2)]\n[[||]TimeDistributed, Dense(16), Bidirectional, LSTM(3)]\n[Compile(Loss.MeanSquaredError, Optimizer.Sgd)] // end\n")]
    [InlineData("[Model(3, 2)] // in\n// the net\n[\n    [||]Flatten, // (6)\n\n    // wide\n    Dense(16),\n    Dense(4)  // (4)\n]\n")]
    public async Task ToLinesAndBackIsTheSameText(string attributes)
    {
        string markup = Model(attributes);
        (string before, string lines) = await Refactor.ApplyAsync<LayoutRefactoringProvider>(markup, Lines);
        int caret = lines.IndexOf("Dense", StringComparison.Ordinal);
        (_, string after) = await Refactor.ApplyAsync<LayoutRefactoringProvider>(lines.Insert(caret, "[||]"), List);
        Assert.Equal(before, after);
    }

    private static string Break(string source) => source.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";

    private static string Model(string attributes) => $"using ModelGen;\n\n{attributes}public partial class M;\n";

    private static string Caret(string attributes) =>
        attributes.Contains("[|", StringComparison.Ordinal) ? attributes : attributes.Replace("[Flatten", "[[||]Flatten", StringComparison.Ordinal);

    private static Task ChangesAsync(string title, string attributes, string expected) =>
        Refactor.ChangesAsync<LayoutRefactoringProvider>(Model(Caret(attributes)), title, Model(expected));

    private static async Task ApplyAsync(string title, string attributes, string expected) =>
        Assert.Equal(Model(expected), (await Refactor.ApplyAsync<LayoutRefactoringProvider>(Model(attributes), title)).After);
}
