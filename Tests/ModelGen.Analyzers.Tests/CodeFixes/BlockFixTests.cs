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
    [InlineData("Tap(\"a\"), Use<Body>, Output(\"o\"), From(\"a\")")]
    public void The_block_is_edited_in_its_file(string use)
    {
        Offer offer = Only(
            "MG1024", "Use Dropout(0.5) in Body",
            $"[Model(8)][ReLU, {use}, Dense(2)] public partial class M;".Replace("[Model(8)][ReLU, Input", "[Model][Input"),
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

    [Fact]
    public void No_edit_of_a_block_breaks_another_model()
    {
        const string Body = "[Block][Flatten, RepeatVector(3), Dropout(0)] public class Body;";
        const string Wrong = "[Block][LSTM(4), LSTM(3)] public class Pair;";
        const string Model = "[Model(5, 2)][Use<Pair>, Dense(1)] public partial class M;";
        Assert.Contains(Titles("MG2002", Model, Wrong), t => t == "Set ReturnSequences = true on LSTM(4) in Pair");

        // The other model stands on its one output for each of 3 steps: without RepeatVector it has an error.
        string[] alone = Titles("MG5005", "[Model(5, 2)][Use<Body>, LSTM(2)] public partial class M;", Body);
        Assert.Contains("Remove Dropout(0) in Body", alone);
        Assert.Contains("Use Padding.Same on Conv1D(4, 3) in Conv", Titles("MG2005", "[Model(2, 1)][Use<Conv>, Flatten] public partial class M;", Conv));
        Assert.DoesNotContain(
            "Use Padding.Same on Conv1D(4, 3) in Conv",
            Titles("MG2005", "[Model(2, 1)][Use<Conv>, Flatten] public partial class M;", Conv, "[Model(8, 1)][Use<Conv>, Reshape(24), Dense(1)] public partial class Other;"));
    }

    private const string Conv = "[Block][Conv1D(4, 3)] public class Conv;";

    [Fact]
    public void A_block_of_another_project_is_not_edited()
    {
        CSharpCompilation library = Analysis.Compile("using ModelGen; [Block][Dropout(50)] public class Body;").WithAssemblyName("Library");
        CSharpCompilation program = Analysis.Compile("using ModelGen; [Model(8)][Use<Body>, Dense(2)] public partial class M;").AddReferences(library.ToMetadataReference());
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
        var run = new FixAllRun(new DropoutRateCodeFixProvider(), null, program);
        foreach (IGrouping<SyntaxTree, Diagnostic> file in Analysis.Run(program).Where(d => d.Id == "MG1024").GroupBy(d => d.Location.SourceTree!))
        {
            run.Add(file.Key, file.Select(d => (d.Id, d.Location.SourceSpan)));
        }

        run.Fix(CancellationToken.None);
        Assert.Equal(
            [
                "using ModelGen;\n[Model(8)][Use<Body>, Dropout(0.3), Dense(2)] public partial class A; [Model(8)][Dense(8), Repeat<Body>(2), Dense(2)] public partial class B;",
                "using ModelGen;\n[Block][Dropout(0.5), ReLU, Dropout(0.2)] public class Body;",
            ],
            run.Program.SyntaxTrees.Select(t => t.ToString()));
    }

    [Fact]
    public void Without_a_key_fix_all_allows_nothing()
    {
        CSharpCompilation program = Compile("[Model(8)][Dense(64), Dense(1)] public partial class M;");
        Diagnostic diagnostic = Assert.Single(Analysis.Run(program));
        var run = new FixAllRun(new AllowCodeFixProvider(), null, program);
        run.Add(diagnostic.Location.SourceTree!, [(diagnostic.Id, diagnostic.Location.SourceSpan)]);
        run.Fix(CancellationToken.None);
        Assert.Same(program, run.Program);
    }

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
