using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>What a model may cost, stated in [Budget] and in <c>.editorconfig</c>.</summary>
public class BudgetTests
{
    /// <summary>407,050 parameters; 813,568 FLOPs; 411,434 floats: 410,128 of weights in panels, 512 between the layers, 784 in, 10 out.</summary>
    private const string Net = "Model(28, 28, 1), Flatten, Dense(512), ReLU, Dense(10)";

    private const string Parameters =
        "Most are of Dense(512) (layer 2 of 4 in M): 401,920 parameters, 99 %; Dense(10) (layer 4 of 4 in M): 5,130 parameters, 1 %. "
        + "Make these layers smaller, or raise the limit.";

    [Theory]
    [InlineData(
        "MaxParameters = 100_000",
        "Budget of M: it has 407,050 parameters, 307,050 more than MaxParameters = 100,000 allows. " + Parameters)]
    [InlineData(
        "MaxFlops = 500_000",
        "Budget of M: a prediction for one sample takes 813,568 FLOPs, 313,568 more than MaxFlops = 500,000 allows. "
        + "Most are of Dense(512) (layer 2 of 4 in M): 802,816 FLOPs, 99 %; Dense(10) (layer 4 of 4 in M): 10,240 FLOPs, 1 %; "
        + "ReLU (layer 3 of 4 in M): 512 FLOPs, under 1 %. Make these layers smaller, or raise the limit.")]
    [InlineData(
        "MaxPeakMemory = 1_000_000",
        "Budget of M: a prediction for one sample needs 1,645,736 bytes of memory, 645,736 more than MaxPeakMemory = 1,000,000 allows. "
        + "Most are of Dense(512) (layer 2 of 4 in M): 1,609,728 bytes, 98 %; Dense(10) (layer 4 of 4 in M): 32,832 bytes, 2 %. "
        + "Make these layers smaller, or raise the limit.")]
    public void Exceeded_at_the_attribute(string limit, string message)
    {
        Diagnostic found = Assert.Single(Run($"[{Net}, Budget({limit})] public partial class M;"));
        Assert.Equal("MG3011", found.Id);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal($"Budget({limit})", Text(found));
        Assert.Equal(message, Message(found));
    }

    [Theory]
    [InlineData("MaxParameters = 407_050, MaxFlops = 813_568, MaxPeakMemory = 1_645_736", 0)]
    [InlineData("MaxParameters = 407_049, MaxFlops = 813_568, MaxPeakMemory = 1_645_736", 1)]
    [InlineData("MaxParameters = 407_049, MaxFlops = 813_567, MaxPeakMemory = 1_645_735", 3)]
    [InlineData("MaxParameters = long.MaxValue", 0)]
    public void A_limit_is_reached_without_a_warning_and_each_speaks_for_itself(string limits, int count) =>
        Assert.Equal(count, Run($"[{Net}, Budget({limits})] public partial class M;").Count(d => d.Id == "MG3011"));

    [Theory]
    [InlineData("modelgen_max_parameters = 100_000",
        "it has 407,050 parameters, 307,050 more than modelgen_max_parameters = 100,000 in .editorconfig allows. " + Parameters)]
    [InlineData("modelgen_max_parameters = 100000",
        "it has 407,050 parameters, 307,050 more than modelgen_max_parameters = 100,000 in .editorconfig allows. " + Parameters)]
    [InlineData("modelgen_max_flops = 813567", "takes 813,568 FLOPs, 1 more than modelgen_max_flops = 813,567 in .editorconfig allows.")]
    [InlineData("modelgen_max_peak_memory = 1_645_735",
        "needs 1,645,736 bytes of memory, 1 more than modelgen_max_peak_memory = 1,645,735 in .editorconfig allows.")]
    public void Exceeded_at_the_model_where_the_configuration_limits(string line, string message)
    {
        Diagnostic found = Assert.Single(Run($"[{Net}] public partial class M;", line));
        Assert.Equal("MG3011", found.Id);
        Assert.Equal("Model(28, 28, 1)", Text(found));
        Assert.Contains(message, Message(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e6")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("5 MB")]
    [InlineData("100,000")]
    [InlineData("_")]
    [InlineData("99999999999999999999")]
    public void A_configured_value_that_is_no_number_is_said_to_limit_nothing(string value)
    {
        Diagnostic found = Assert.Single(Run($"[{Net}] public partial class M;", $"modelgen_max_flops = {value}"));
        Assert.Equal("MG3011", found.Id);
        Assert.Equal("Model(28, 28, 1)", Text(found));
        Assert.Equal(
            $"Budget of M: modelgen_max_flops = {value} in .editorconfig is no limit, so none is checked. Write a whole number above 0, such as 100_000, or unset.",
            Message(found));
    }

    [Theory]
    [InlineData("modelgen_max_parameters = unset")]
    [InlineData("modelgen_max_parameters = 407_050")]
    [InlineData("modelgen_max_parameter = 1")]
    [InlineData("")]
    public void Nothing_is_said_without_a_limit_or_within_it(string line) => Assert.Empty(Run($"[{Net}] public partial class M;", line));

    [Fact]
    public void The_attribute_wins_limit_by_limit()
    {
        Diagnostic found = Assert.Single(Run(
            $"[{Net}, Budget(MaxParameters = 500_000)] public partial class M;",
            "modelgen_max_parameters = 1\nmodelgen_max_flops = 2\nmodelgen_max_peak_memory = 9_000_000"));
        Assert.Contains("modelgen_max_flops = 2 in .editorconfig", Message(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Budget(MaxParameters = 0)", "MaxParameters is 0, but a limit is above 0. Give a larger one, or remove it for no limit.")]
    [InlineData("Budget(MaxFlops = -1_000)", "MaxFlops is -1,000, but a limit is above 0. Give a larger one, or remove it for no limit.")]
    [InlineData("Budget(MaxPeakMemory = long.MinValue)",
        "MaxPeakMemory is -9,223,372,036,854,775,808, but a limit is above 0. Give a larger one, or remove it for no limit.")]
    [InlineData("Budget", "it states no limit. Give it one: [Budget(MaxParameters = 100_000)].")]
    [InlineData("Budget(Allow = \"invalid-budget\")", "it states no limit. Give it one: [Budget(MaxParameters = 100_000)].")]
    public void Limits_that_cannot_be_are_errors(string budget, string message)
    {
        Diagnostic found = Assert.Single(Run($"[{Net}, {budget}] public partial class M;"));
        Assert.Equal("MG1039", found.Id);
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Equal(budget, Text(found));
        Assert.Equal($"Budget of M: {message}", Message(found));
    }

    [Theory]
    [InlineData("budget-exceeded")]
    [InlineData("liner-stack, unused-allow")]
    [InlineData("budget-exceded", "there is no rule named budget-exceded; did you mean budget-exceeded?")]
    [InlineData("invalid-budget", "MG1039 (invalid-budget) is an error, and errors cannot be allowed. Remove it.")]
    [InlineData("linear-stack", "MG4012 (linear-stack) has nothing to say about it. Remove it.")]
    public void What_it_allows_but_its_own_rule_is_reported(string allow, params string[] ends)
    {
        IReadOnlyList<Diagnostic> found = [.. Run($"[{Net}, Budget(MaxParameters = 500_000, Allow = \"{allow}\")] public partial class M;")];
        Assert.All(found, diagnostic => Assert.Equal("MG5010", diagnostic.Id));
        Assert.Equal(ends.Length, found.Count);
        Assert.All(found.Zip(ends), pair => Assert.StartsWith($"Budget of M: Allow = \"{allow}\" silences nothing", Message(pair.First), StringComparison.Ordinal));
        Assert.All(found.Zip(ends), pair => Assert.EndsWith(pair.Second, Message(pair.First), StringComparison.Ordinal));
    }

    [Fact]
    public void Layers_of_a_block_are_named_with_its_use_and_its_runs_are_one_place() => Assert.Equal(
        "Budget of M: it has 234 parameters, 134 more than MaxParameters = 100 allows. "
        + "Most are of Dense(8) (layer 1 of 2 in Body, used by layer 1 of 2 in M), 3 times: 216 parameters, 92 %; Dense(2) (layer 2 of 2 in M): 18 parameters, 8 %. "
        + "Make these layers smaller, or raise the limit.",
        Message(Assert.Single(Run(
            "[Model(8)][Repeat<Body>(3), Dense(2)][Budget(MaxParameters = 100)] public partial class M; [Block][Dense(8), ReLU] public class Body;"))));

    [Fact]
    public void Shared_weights_count_once() => Assert.Empty(Run(
        "[Model(8)][Repeat<Body>(3, ShareWeights = true), Dense(2)][Budget(MaxParameters = 90)] public partial class M; "
        + "[Block][Dense(8), ReLU] public class Body;"));

    /// <summary>Of a length known only at the call neither operations nor memory are known; parameters are.</summary>
    [Fact]
    public void Named_axes_leave_the_parameters()
    {
        Diagnostic found = Assert.Single(Run("[Model(\"T\", 64)][Dense(8, PerTimestep = true)][Budget(MaxParameters = 1, MaxFlops = 1, MaxPeakMemory = 1)] "
            + "public partial class M;"));
        Assert.Contains("it has 520 parameters", Message(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Budget(MaxParameters = 1, Allow = \"budget-exceeded\")", "")]
    [InlineData("Budget(MaxParameters = 1, Allow = \"MG3011\")", "")]
    public void Allowed_at_the_budget(string budget, string line) => Assert.Empty(Run($"[{Net}, {budget}] public partial class M;", line));

    [Fact]
    public void Allowed_at_the_model_for_configured_limits() => Assert.Empty(Run(
        $"[{Net.Replace("1)", "1, Allow = \"budget-exceeded\")", StringComparison.Ordinal)}] public partial class M;", "modelgen_max_parameters = 1"));

    [Fact]
    public void Allowed_at_the_model_not_for_a_budget() => Assert.Single(Run(
        $"[{Net.Replace("1)", "1, Allow = \"budget-exceeded\")", StringComparison.Ordinal)}, Budget(MaxParameters = 1)] public partial class M;"));

    /// <summary>What a broken model costs is not known; the error is all that is said.</summary>
    [Theory]
    [InlineData("Dense(0)", "MG1022")]
    [InlineData("Reshape(3)", "MG2006")]
    public void Nothing_behind_an_error(string layer, string id) =>
        Assert.Equal([id], Run($"[Model(8), {layer}, Dense(9), Budget(MaxParameters = 1)] public partial class M;", "modelgen_max_flops = 1").Select(d => d.Id));

    [Fact]
    public void Nothing_while_an_attribute_does_not_compile() => Assert.Empty(Run(
        "[Model(8), Dense(9), Budget(MaxParameters = )] public partial class M; [Model(8), Dense(), Budget(MaxParameters = 0)] public partial class N;"));

    [Fact]
    public void A_budget_needs_a_model()
    {
        Diagnostic found = Assert.Single(Run("[Budget(MaxParameters = 1)] public partial class M;"));
        Assert.Equal("MG1014", found.Id);
        Assert.Equal("M has [Budget] but no [Model]: state the shape of one sample, for example [Model(28, 28, 1)].", Message(found));
    }

    [Fact]
    public void Severity_is_the_projects()
    {
        var compilation = Analysis.Compile($"using ModelGen; [{Net}, Budget(MaxParameters = 1)] public partial class M;");
        var options = compilation.Options.WithSpecificDiagnosticOptions(new Dictionary<string, ReportDiagnostic> { ["MG3011"] = ReportDiagnostic.Error });
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Analysis.Run(compilation.WithOptions(options))).Severity);
    }

    [Fact]
    public void A_model_over_budget_is_generated_as_any_other()
    {
        string[] generated = [.. new[] { "", ", Budget(MaxParameters = 1)", ", Budget(MaxFlops = -1)" }.Select(Generated)];
        Assert.Contains("partial class M : global::ModelGen.Model", generated[0], StringComparison.Ordinal);
        Assert.All(generated, text => Assert.Equal(generated[0], text));
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void Messages_do_not_depend_on_the_culture(string name)
    {
        string source = $"[{Net}, Budget(MaxParameters = 1_000, MaxFlops = -1_000)] public partial class M;";
        string[] expected = [.. Run(source).Select(Message)];
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Assert.Equal(expected, Run(source).Select(Message));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Generated(string budget) =>
        Analysis.WithGenerated(Analysis.Compile($"using ModelGen; [{Net}{budget}] public partial class M;")).SyntaxTrees.Last().ToString();

    private static IReadOnlyList<Diagnostic> Run(string source, string editorConfig = "") =>
        Analysis.Run(Analysis.Compile("using ModelGen;\n" + source), editorConfig);

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static string Text(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
}
