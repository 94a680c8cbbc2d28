using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.CodeFixes;
using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>Findings inside blocks, branches, residuals and wrappers, and in models with several inputs and outputs.</summary>
public class BlockFixTests
{
    [Theory]
    [InlineData("Use<Body>")]
    [InlineData("Repeat<Body>(3)")]
    [InlineData("Residual<Body>")]
    [InlineData("Branches<Body, Side>")]
    [InlineData("Use<Outer>")]
    [InlineData("Input(\"x\", 8), Use<Body>")]
    [InlineData("Tap(\"a\"), Use<Body>, Add(\"a\")")]
    [InlineData("Tap(\"a\"), Use<Body>, Output(\"o\"), From(\"a\"), Dense(3), Output(\"p\"), From(\"a\"), Use<Body>, Add(\"a\")")]
    public void The_block_is_edited_in_its_file(string use)
    {
        Offer offer = Only(
            "MG1024", "Use Dropout(0.5) in Body",
            $"[Model(8)][ReLU, {use}, Dense(2), Output(\"end\")] public partial class M;".Replace("[Model(8)][ReLU, Input", "[Model][Input"),
            "[Block] // body\n[Dense(8)]\n[Dropout(50)] // half\n[ReLU] public class Body;",
            "[Block][Tanh] public class Side; [Block][Tanh, Use<Body>] public class Outer;");
        Assert.Equal("using ModelGen;\n[Block] // body\n[Dense(8)]\n[Dropout(0.5)] // half\n[ReLU] public class Body;", offer.Texts.ElementAt(1));
        Assert.DoesNotContain(Analysis.Run(offer.Program), d => d.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_warning_in_a_block() => Assert.Equal(
        "using ModelGen;\n[Block, Dense(64), ReLU, Dense(8)] public class Body;",
        Only(
            "MG4012", "Insert ReLU after Dense(64) in Body", "[Model(8)][Use<Body>, ReLU, Dense(1)] public partial class M;",
            "[Block, Dense(64), Dense(8)] public class Body;").Texts.ElementAt(1));

    [Theory]
    [InlineData("Use \"linear-stack\" instead of \"liner-stack\" in Body", "[Block(Allow = \"linear-stack\")]")]
    [InlineData("Remove \"liner-stack\" from Allow in Body", "[Block]")]
    public void What_the_block_itself_allows(string title, string block) => Assert.Equal(
        $"using ModelGen;\n{block}\n[Dense(8), ReLU] public class Body;",
        Only(
            "MG5010", title, "[Model(8)][Use<Outer>, Dense(1)] public partial class M;",
            "[Block(Allow = \"liner-stack\")]\n[Dense(8), ReLU] public class Body;",
            "[Block][Residual<Body>] public class Outer;").Texts.ElementAt(1));

    [Fact]
    public void A_layer_in_a_wrapper_in_a_block() => Assert.Equal(
        "using ModelGen;\n[Block][TimeDistributed, Dropout(0.5)] public class Body;",
        Only(
            "MG1024", "Use Dropout(0.5) in Body", "[Model(4, 8)][Use<Body>, Flatten, Dense(2)] public partial class M;",
            "[Block][TimeDistributed, Dropout(50)] public class Body;").Texts.ElementAt(1));

    [Fact]
    public void A_layer_of_the_model_behind_a_block_stays_the_one_that_is_edited() => Assert.Equal(
        "using ModelGen;\n[Model(8)][Residual<Body>, Use<Body>, Dense(4), Dropout(0.5), Dense(2)] public partial class M;",
        Only(
            "MG1024", "Use Dropout(0.5)", "[Model(8)][Residual<Body>, Use<Body>, Dense(4), Dropout(50), Dense(2)] public partial class M;",
            "[Block][Dense(8), ReLU, Dense(8), Tanh] public class Body;").Texts.First());

    [Theory]
    [InlineData("", true)]
    [InlineData("[Model(8, 1)][Use<Body>, Flatten, Dense(1)] public partial class Other;", true)]
    [InlineData("[Model(8, 1)][Use<Body>, Reshape(24), Dense(1)] public partial class Other;", false)]
    [InlineData("[Model(8, 1)][Residual<Outer, Body>, Reshape(24), Dense(1)] public partial class Other; [Block][Use<Body>] public class Outer;", false)]
    public void No_edit_of_a_block_breaks_another_model(string other, bool isOffered)
    {
        CSharpCompilation program = Compile("[Model(2, 1)][Use<Body>, Flatten] public partial class M;", "[Block][Conv1D(4, 3)] public class Body;", other);
        Diagnostic diagnostic = Assert.Single(Analysis.Run(program), d => d.Id == "MG2005");
        Assert.Equal(isOffered, Offers.For(program, diagnostic).Any(o => o.Title == "Use Padding.Same on Conv1D(4, 3) in Body"));
    }

    [Fact]
    public void The_recurrent_layer_before_may_be_the_block_itself() => Assert.Equal(
        "using ModelGen;\n[Block][LSTM(8, ReturnSequences = true)] public class Body;",
        Only(
            "MG2002", "Set ReturnSequences = true on LSTM(8) in Body", "[Model(5, 3)][Repeat<Body>(3), Flatten, Dense(1)] public partial class M;",
            "[Block][LSTM(8)] public class Body;").Texts.ElementAt(1));

    [Fact]
    public void A_block_that_is_used_several_times_is_edited_once() => Assert.Equal(
        "using ModelGen;\n[Block][Dense(8), ReLU] public class Body;",
        Only(
            "MG4018", "Use ReLU in all 3 sigmoid layers in Body", "[Model(8)][Repeat<Body>(3), Dense(1)] public partial class M;",
            "[Block][Dense(8), Sigmoid] public class Body;").Texts.ElementAt(1));

    [Fact]
    public void No_layer_moves_from_one_stack_to_another() => Assert.DoesNotContain(
        Titles("MG4014", "[Model(8)][Use<Body>, Dropout(0.5)] public partial class M;", "[Block][Dense(8), ReLU, Dense(4)] public class Body;"),
        title => title.StartsWith("Move", StringComparison.Ordinal));

    [Fact]
    public void A_block_of_another_project_is_not_edited()
    {
        CSharpCompilation library = Analysis.Compile("using ModelGen; [Block][Dropout(50)] public class Body;").WithAssemblyName("Library");
        CSharpCompilation program = Analysis.Compile("using ModelGen; [Model(8)][Use<Body>, Dense(2)] public partial class M;")
            .AddReferences(library.ToMetadataReference());
        Diagnostic diagnostic = Assert.Single(Analysis.Run(program), d => d.Id == "MG1024");
        Assert.Empty(Offers.For(program, diagnostic));
    }

    [Fact]
    public void Two_mistakes_at_one_use_have_their_own_fixes()
    {
        CSharpCompilation program = Compile("[Model(8)][Use<Body>, Dense(2)] public partial class M;", "[Block][Dropout(50), Dropout(20)] public class Body;");
        string[] titles = [.. Analysis.Run(program).Where(d => d.Id == "MG1024").Select(d => Offers.For(program, d).Single(o => o.Key == "UsePercent").Title)];
        Assert.Equal(["Use Dropout(0.2) in Body", "Use Dropout(0.5) in Body"], titles.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Allow_stands_at_the_use() => Assert.Equal(
        "using ModelGen;\n[Model(8)][Repeat<Body>(2, Allow = \"linear-stack\"), ReLU, Dense(1)] public partial class M;",
        Only(
            "MG4012", "Allow linear-stack here", "[Model(8)][Repeat<Body>(2), ReLU, Dense(1)] public partial class M;",
            "[Block][Dense(64), Dense(8), ReLU] public class Body;").Texts.First());

    [Fact]
    public void Fix_all_edits_a_block_once_however_many_models_use_it()
    {
        CSharpCompilation program = Compile(
            "[Model(8)][Use<Body>, Dropout(30), Dense(2)] public partial class A; [Model(8)][Dense(8), Repeat<Body>(2), Dense(2)] public partial class B;",
            "[Block][Dropout(50), ReLU, Dropout(20)] public class Body;");
        var run = new FixAllRun(new DropoutRateCodeFixProvider(), "UsePercent", program);
        foreach (IGrouping<SyntaxTree, Diagnostic> file in Analysis.Run(program).Where(d => d.Id == "MG1024").GroupBy(d => d.Location.SourceTree!))
        {
            run.Add(file.Key, file.Select(d => (d.Id, d.Location.SourceSpan)));
        }

        run.Fix(CancellationToken.None);
        Assert.Equal(
            [
                "using ModelGen;\n[Model(8)][Use<Body>, Dropout(0.3), Dense(2)] public partial class A; "
                + "[Model(8)][Dense(8), Repeat<Body>(2), Dense(2)] public partial class B;",
                "using ModelGen;\n[Block][Dropout(0.5), ReLU, Dropout(0.2)] public class Body;",
            ],
            run.Program.SyntaxTrees.Select(t => t.ToString()));
    }

    [Fact]
    public void Only_what_is_meant_at_one_place_has_no_fix_all() => Assert.All(
        Offers.Providers, provider => Assert.Equal(provider is AllowCodeFixProvider, provider.GetFixAllProvider() is null));

    private static Offer Only(string id, string title, params string[] sources)
    {
        CSharpCompilation program = Compile(sources);
        Diagnostic diagnostic = Analysis.Run(program).First(d => d.Id == id);
        IReadOnlyList<Offer> offers = Offers.For(program, diagnostic);
        Assert.Contains(title, offers.Select(o => o.Title));
        return offers.Single(o => o.Title == title);
    }

    private static string[] Titles(string id, params string[] sources)
    {
        CSharpCompilation program = Compile(sources);
        return [.. Analysis.Run(program).Where(d => d.Id == id).SelectMany(d => Offers.For(program, d)).Select(o => o.Title)];
    }

    private static CSharpCompilation Compile(params string[] sources) => Analysis.Compile([.. sources.Select(s => "using ModelGen;\n" + s)]);
}
