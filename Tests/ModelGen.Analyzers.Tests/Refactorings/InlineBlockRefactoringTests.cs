using System.Reflection;
using ModelGen.CodeFixes.Refactorings;
using Xunit;

namespace ModelGen.Analyzers.Tests.Refactorings;

/// <summary>The layers of a block in the place of its use.</summary>
public class InlineBlockRefactoringTests
{
    private const string Blocks = """


        [Block("T", "C")]
        [Conv1D("2*C", 3, Padding = Padding.Same, UseBias = false, Name = "conv"), BatchNormalization] // twice as many
        [TimeDistributed, Dense("C/2 + 1")]
        public class Body;

        [Block("T", "C")]
        [Tap("x"), Dense("C", PerTimestep = true, Name = "keep"), Tap("y")]
        [From("x"), ReLU, Add("y")]
        public class Keep;

        [Block("T", "C")]
        [Conv1D("C/2 + 1", 1)]
        public class Shortcut;

        [Block("T", "C")]
        [Conv1D("C + 1", 1)]
        public class Grow;

        [Block("T", "C")]
        [Use<Keep>(Name = "a"), Repeat<Keep>(2)]
        public class Deep;

        """;

    [Fact]
    public Task SizesBecomeNumbers() => ChangesAsync(
        "Body",
        "[Use<Bo[||]dy>] // a block\n[Flatten]",
        "[Conv1D(8, 3, Padding = Padding.Same, UseBias = false, Name = \"conv\"), BatchNormalization]\n[TimeDistributed, Dense(3)] // a block\n[Flatten]");

    [Fact]
    public Task InAList() => ChangesAsync(
        "Body",
        "[ReLU, [|Use<Body>|], Flatten] // all",
        "[ReLU, Conv1D(8, 3, Padding = Padding.Same, UseBias = false, Name = \"conv\"), BatchNormalization, TimeDistributed, Dense(3), Flatten] // all");

    [Fact]
    public Task InAListOfLines() => ChangesAsync(
        "Grow", "[\n    ReLU,\n    Use<Gr[||]ow>, // a block\n    Use<Grow>\n]", "[\n    ReLU,\n    Conv1D(5, 1), // a block\n    Use<Grow>\n]");

    [Fact]
    public Task NamesOfLayersStay() => ChangesAsync(
        "Keep",
        "[Use<Keep>(Name = \"k\")]\n[[||]Use<Keep>(Name = \"k\")]\n[Use<Keep>(Name = \"k\")]",
        "[Use<Keep>(Name = \"k\")]\n[Tap(\"x\"), Dense(4, PerTimestep = true, Name = \"k_keep_1\"), Tap(\"y\")]\n[From(\"x\"), ReLU, Add(\"y\")]\n"
        + "[Use<Keep>(Name = \"k\")]");

    [Fact]
    public Task TensorsGetNamesThatAreFree() => ChangesAsync(
        "Keep",
        "[Tap(\"x\"), ReLU, [||]Use<Keep>, Add(\"x\"), Tap(\"x2\"), Add(\"x2\")]",
        "[Tap(\"x\"), ReLU, Tap(\"x3\"), Dense(4, PerTimestep = true, Name = \"keep\"), Tap(\"y\"), From(\"x3\"), ReLU, Add(\"y\"), Add(\"x\"), Tap(\"x2\"), "
        + "Add(\"x2\")]");

    [Fact]
    public Task RepeatedWithWeightsOfTheirOwn() => ChangesAsync(
        "Keep",
        "[[||]Repeat<Keep>(3)]",
        """
        [Tap("x"), Dense(4, PerTimestep = true, Name = "keep"), Tap("y")]
        [From("x"), ReLU, Add("y")]
        [Tap("x2"), Dense(4, PerTimestep = true, Name = "keep_1"), Tap("y2")]
        [From("x2"), ReLU, Add("y2")]
        [Tap("x3"), Dense(4, PerTimestep = true, Name = "keep_2"), Tap("y3")]
        [From("x3"), ReLU, Add("y3")]
        """);

    [Fact]
    public Task RepeatedWithOtherSizes() => ChangesAsync("Grow", "[[||]Repeat<Grow>(3)]", "[Conv1D(5, 1)]\n[Conv1D(6, 1)]\n[Conv1D(7, 1)]");

    /// <summary>The sum has its two tensors in the other order, which changes no bit of it.</summary>
    [Fact]
    public async Task Residual()
    {
        (string before, string after) = await Refactor.ApplyAsync<InlineBlockRefactoringProvider>(Source("[[||]Residual<Keep>]\n[ReLU]"), "Write Keep out here");
        Assert.Equal(
            Source("[Tap(\"x\")]\n[Tap(\"x2\"), Dense(4, PerTimestep = true, Name = \"keep\"), Tap(\"y\")]\n[From(\"x2\"), ReLU, Add(\"y\")]\n[Add(\"x\")]\n[ReLU]"),
            after);
        float[] expected = Predict(before);
        Assert.Contains(expected, y => y != 0);
        Assert.Equal(expected, Predict(after));
    }

    [Fact]
    public Task ResidualWithShortcut() => ChangesAsync(
        "Body and Shortcut",
        "[Residual<Body, Short[||]cut>]",
        """
        [Tap("x")]
        [Conv1D(8, 3, Padding = Padding.Same, UseBias = false, Name = "conv"), BatchNormalization]
        [TimeDistributed, Dense(3)]
        [Tap("x2")]
        [From("x")]
        [Conv1D(3, 1)]
        [Add("x2")]
        """);

    [Theory]
    [InlineData("", "Concatenate")]
    [InlineData("(Merge.Sum)", "Add")]
    [InlineData("(Merge.Multiply)", "Multiply")]
    [InlineData("(Merge.Average)", "Average")]
    public Task Branches(string merge, string layer) => ChangesAsync(
        "Shortcut and Body",
        $"[Branches<Shortcut, Body, Short[||]cut>{merge}]",
        $"""
        [Tap("x")]
        [Conv1D(3, 1)]
        [Tap("x2")]
        [From("x")]
        [Conv1D(8, 3, Padding = Padding.Same, UseBias = false, Name = "conv"), BatchNormalization]
        [TimeDistributed, Dense(3)]
        [Tap("x3")]
        [From("x")]
        [Conv1D(3, 1)]
        [Tap("x4")]
        [From("x2")]
        [{layer}("x3", "x4")]
        """);

    [Fact]
    public Task BlocksInBlocksTakeThePrefixAlong() => ChangesAsync(
        "Deep", "[Use<De[||]ep>(Name = \"d\")]", "[Use<Keep>(Name = \"d_a\"), Repeat<Keep>(2, Name = \"d\")]");

    [Fact]
    public Task InABlockSizesStayExpressions() => Refactor.ChangesAsync<InlineBlockRefactoringProvider>(
        "using ModelGen;\n[Block(\"S\", \"F\")]\n[Tap(\"x\"), [||]Use<Body>(Name = \"b\"), Dense(\"F\", PerTimestep = true), Use<Body>]\nclass Around;\n"
        + Model("[Use<Around>(Name = \"a\"), Flatten]") + Blocks,
        "Write Body out here",
        "using ModelGen;\n[Block(\"S\", \"F\")]\n[Tap(\"x\"), Conv1D(\"2*F\", 3, Padding = Padding.Same, UseBias = false, Name = \"b_conv\"), "
        + "BatchNormalization, TimeDistributed, Dense(\"F/2 + 1\"), "
        + "Dense(\"F\", PerTimestep = true), Use<Body>]\nclass Around;\n" + Model("[Use<Around>(Name = \"a\"), Flatten]") + Blocks);

    [Fact]
    public Task InABlockBehindALengthThatIsAlwaysTheSame() => Refactor.ChangesAsync<InlineBlockRefactoringProvider>(
        "using ModelGen;\n[Block]\n[Dense(6, PerTimestep = true), [||]Use<Shortcut>]\nclass Around;\n" + Model("[Use<Around>, Flatten]") + Blocks,
        "Write Shortcut out here",
        "using ModelGen;\n[Block]\n[Dense(6, PerTimestep = true), Conv1D(4, 1)]\nclass Around;\n" + Model("[Use<Around>, Flatten]") + Blocks);

    [Fact]
    public Task ABlockInAnotherFileAndNamespace() => Refactor.ChangesAsync<InlineBlockRefactoringProvider>(
        "using ModelGen;\n" + Model("[[||]Use<Library.Outer.Parts>, Flatten]"),
        "Write Parts out here",
        "using ModelGen;\n" + Model("[Dense(5, Activation = Activation.ReLU, PerTimestep = true), Use<Library.Outer.Small>, Flatten]"),
        """
        using ModelGen;
        using LayersOf = ModelGen;
        namespace Library;
        public class Outer
        {
            [Block("T", "C")]
            [LayersOf.Dense("C + 1", Activation = Activation.ReLU, PerTimestep = true)]
            [Use<Small>]
            public class Parts;

            [Block]
            [Tanh]
            public class Small;
        }
        """);

    private const string Lines = """
        // The block.
        [Block("T", "C")] // its axes
        // Widen.
        // Twice.
        [Conv1D("2*C", 1)] // behind
        [BatchNormalization, /* so that it learns */ ReLU]
        /* narrow */ [TimeDistributed]
        // back
        [Dense("C")]
        // the end
        public class Noted;
        """;

    private const string List = """
        // The block.
        [
            Block("T", "C"), // its axes
            // Widen.
            // Twice.
            Conv1D("2*C", 1), // behind
            BatchNormalization,
            /* so that it learns */
            ReLU,
            // narrow
            TimeDistributed, // back
            Dense("C")
            // the end
        ]
        public class Noted;
        """;

    /// <summary>What stands above a layer or before it, not what is said about the class or behind a layer.</summary>
    [Theory]
    [InlineData("[Use<No[||]ted>] // the use", Lines,
        "// Widen.", "// Twice.", "[Conv1D(8, 1)]", "[BatchNormalization]", "/* so that it learns */", "[ReLU]", "/* narrow */", "// back",
        "[TimeDistributed, Dense(4)] // the use")]
    [InlineData("[\n    ReLU,\n    Use<No[||]ted>, // the use\n    Tanh\n]", Lines,
        "[", "    ReLU,", "    // Widen.", "    // Twice.", "    Conv1D(8, 1),", "    BatchNormalization,", "    /* so that it learns */", "    ReLU,",
        "    /* narrow */", "    // back", "    TimeDistributed, Dense(4), // the use", "    Tanh", "]")]
    [InlineData("[Use<No[||]ted>,\n    Tanh]", List,
        "[/* Widen. */ /* Twice. */ Conv1D(8, 1),", "    BatchNormalization,", "    /* so that it learns */", "    ReLU,", "    // narrow",
        "    TimeDistributed, Dense(4),", "    Tanh]")]
    [InlineData("[ReLU, Use<No[||]ted>]", Lines,
        "[ReLU, /* Widen. */ /* Twice. */ Conv1D(8, 1), BatchNormalization, /* so that it learns */ ReLU, /* narrow */ /* back */ TimeDistributed, Dense(4)]")]
    [InlineData("[ReLU] [Use<No[||]ted>]", List,
        "[ReLU] /* Widen. */ /* Twice. */ [Conv1D(8, 1), BatchNormalization, /* so that it learns */ ReLU, /* narrow */ TimeDistributed, Dense(4)]")]
    [InlineData("[Use<No[||]ted>]", "// About the class.\n[ReLU]\n// so */ far\n[Tanh, Block]\npublic class Noted;", "[ReLU]", "// so */ far", "[Tanh]")]
    [InlineData("[Dense(4, PerTimestep = true), Use<No[||]ted>]", "[ReLU]\n// so */ far\n[Tanh, Block]\npublic class Noted;",
        "[Dense(4, PerTimestep = true), ReLU, Tanh]")]
    public Task CommentsComeAlong(string attributes, string block, params string[] lines) => Refactor.ChangesAsync<InlineBlockRefactoringProvider>(
        $"{Source(attributes)}\n{block}\n", "Write Noted out here", $"{Source(string.Join("\n", lines))}\n{block}\n");

    [Theory]
    [InlineData("[[||]Repeat<Keep>(2, ShareWeights = true)]")]
    [InlineData("[[||]Repeat<Keep>(300)]")]
    [InlineData("[[||]ReLU, Use<Keep>]")]
    [InlineData("[[|ReLU, Use<Keep>|]]")]
    [InlineData("[Use<Body>, Reshape(7), [||]Use<Keep>]")]
    [InlineData("[ReLU, Use<stri[||]ng>]")]
    [InlineData("[[||]Use<Linear>(Allow = \"linear-stack\")]")]
    public Task NotOffered(string attributes) => Refactor.OffersNothingAsync<InlineBlockRefactoringProvider>(
        Source(attributes) + "[Block][Dense(3, PerTimestep = true), Dense(2, PerTimestep = true)] class Linear;");

    /// <summary>What the model M makes of a sample of numbers from −12 to 11.</summary>
    private static float[] Predict(string source)
    {
        using var assembly = new MemoryStream();
        Assert.True(Analysis.WithGenerated(Analysis.Compile(source)).Emit(assembly).Success);
        Type type = Assembly.Load(assembly.ToArray()).GetType("M", throwOnError: true)!;
        object model = type.GetConstructor([typeof(int?)])!.Invoke([42]);
        var x = new float[1, 6, 4];
        for (int i = 0; i < x.Length; i++)
        {
            x[0, i / 4, i % 4] = i - 12;
        }

        return [.. ((float[,,])type.GetMethod("Predict", [typeof(float[,,])])!.Invoke(model, [x])!).Cast<float>()];
    }

    private static string Source(string attributes) => "using ModelGen;\n" + Model(attributes) + Blocks;

    private static string Model(string attributes) => $"[Model(6, 4)]\n{attributes}\n[Dense(2, PerTimestep = true)]\npublic partial class M;\n";

    private static Task ChangesAsync(string block, string attributes, string expected) =>
        Refactor.ChangesAsync<InlineBlockRefactoringProvider>(Source(attributes), $"Write {block} out here", Source(expected));
}
