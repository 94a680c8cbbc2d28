using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>Mistakes in how layers are connected: one error each, at the attribute, in words that say what is there and what to do.</summary>
public class CompositionErrorTests
{
    private const string Blocks = """
        [Block("C")][Dense("2*C"), ReLU, Dense("C")] public class Body;
        [Block("H", "W")][Dense("W"), ReLU] public class Plane;
        [Block][Dense(4), Tap("x"), ReLU, From("x"), ReLU] public class Forgetful;
        [Block][Dense(4), ReLU] public class Four;
        [Block][Dense(8), ReLU] public class Eight;
        [Block][Dense(0), ReLU] public class Broken;
        [Block] public class Empty;
        public class Plain;
        [Block][Dense(4), Use<Direct>] public class Direct;
        [Block][Dense(4), Use<Pong>] public class Ping;
        [Block][Dense(4), Repeat<Ping>(2)] public class Pong;
        [Block("C", "C")][Dense("C")] public class Twice;
        [Block("2C")][Dense(4)] public class Digit;
        [Block("C")][Dense("C/3"), ReLU] public class Third;
        [Block("C")][Dense("K"), ReLU] public class Strange;
        [Block][Input("a", 3), Dense(4)] public class WithInput;
        [Block][Dense(4), Output("a")] public class WithOutput;
        [Block][Add("x"), Dense(4)] public class Outside;
        [Block][Tap("a")] public class OnlyTap;
        [Block][Repeat<Four>(1000)] public class Thousand;
        [Block][Repeat<Thousand>(1000)] public class Million;
        [Block][Repeat<OnlyTap>(1000)] public class Nothings;
        [Block][Dense((int)3, Activation = (Activation)99)] public class Undefined;
        [Block][Dense(3), TimeDistributed] public class Unwrapped;
        """;

    [Theory]
    [InlineData("Model(4)][Dense(4), From(\"body\"), Dense(2)", "MG1017", "From(\"body\")",
        "There is no tensor \"body\" here. Named before it: input. Give one its name with [Tap(\"body\")] before this.")]
    [InlineData("Model(4)][From(\"body\"), Tap(\"body\"), Dense(2)", "MG1017", "From(\"body\")", "Named before it: input")]
    [InlineData("Model][From(\"x\"), Input(\"x\", 4), Dense(2)", "MG1017", "From(\"x\")", "No tensor before it has a name")]
    [InlineData("Model(4)][Use<WithInput>, Dense(2)", "MG1017", "Use<WithInput>", "only a model has inputs and outputs of its own")]
    [InlineData("Model(4)][Use<WithOutput>, Dense(2)", "MG1017", "Use<WithOutput>", "only a model has inputs and outputs of its own")]
    [InlineData("Model(4)][Dense(4), Tap(\"a\"), ReLU, Tap(\"a\"), Dense(2)", "MG1018", "Tap(\"a\")", "another tensor has this name already")]
    [InlineData("Model(4)][Dense(4), Tap(\"input\"), Dense(2)", "MG1018", "Tap(\"input\")", "the input of [Model] has this name already")]
    [InlineData("Model(4)][Input(\"input\", 4), Dense(2)", "MG1018", "Input(\"input\", 4)", "the input of [Model] has this name already")]
    [InlineData("Model(4)][Dense(2), Output(\"y\"), Dense(2), Output(\"y\")", "MG1018", "Output(\"y\")", "another output has this name already")]
    [InlineData("Model(4)][Dense(2), Output(\"y z\")", "MG1013", "Output(\"y z\")", "this cannot be a name")]
    [InlineData("Model][Input(\"\", 3), Dense(2)", "MG1013", "Input(\"\", 3)", "this cannot be a name")]
    [InlineData("Model(4)][Use<Plain>, Dense(2)", "MG1019", "Use<Plain>", "Plain has no [Block] with layers. Write them on it: [Block][Dense(16)] class Plain;")]
    [InlineData("Model(4)][Use<Empty>, Dense(2)", "MG1019", "Use<Empty>", "Empty has no [Block] with layers")]
    [InlineData("Model(4)][Use<int[]>, Dense(2)", "MG1019", "Use<int[]>", "int[] has no [Block] with layers")]
    [InlineData("Model(4)][Branches<Four, Plain>, Dense(2)", "MG1019", "Branches<Four, Plain>", "Plain has no [Block] with layers")]
    [InlineData("Model(4)][Use<Direct>, Dense(2)", "MG1020", "Use<Direct>",
        "Use<Direct> (layer 2 of 2 in Direct, used by layer 1 of 2 in M): Direct is already being used here, so it would never end")]
    [InlineData("Model(4)][Use<Ping>, Dense(2)", "MG1020", "Use<Ping>",
        "Repeat<Ping> (layer 2 of 2 in Pong, used by layer 2 of 2 in Ping, used by layer 1 of 2 in M): Ping is already being used here")]
    [InlineData("Model(4)][Use<Plane>, Dense(2)", "MG1030", "Use<Plane>",
        "Plane (layer 1 of 2 in M) gets [4], but names 2 axes: H, W. Declare [Block(\"A\")] or use it behind another shape.")]
    [InlineData("Model(4)][Repeat<Plane>(9), Dense(2)", "MG1030", "Repeat<Plane>(9)", "gets [4], but names 2 axes: H, W")]
    [InlineData("Model(4)][Use<Twice>, Dense(2)", "MG1030", "Use<Twice>", "Twice names two axes \"C\"; names must differ.")]
    [InlineData("Model(4)][Use<Digit>, Dense(2)", "MG1030", "Use<Digit>", "Digit calls an axis \"2C\"; a name is a letter")]
    [InlineData("Model(4)][Dense(\"2*C\"), Dense(2)", "MG1031", "Dense(\"2*C\")", "in \"2*C\" there is no axis named C; names of axes are those of a [Block].")]
    [InlineData("Model(4)][Use<Third>, Dense(2)", "MG1031", "Use<Third>",
        "Dense(\"C/3\") (layer 1 of 2 in Third, used by layer 1 of 2 in M with C = 4): in \"C/3\" 4/3 is not a whole number.")]
    [InlineData("Model(4)][Use<Strange>, Dense(2)", "MG1031", "Use<Strange>", "there is no axis named K; the block names C.")]
    [InlineData("Model(4)][Dense(4), Tap(\"a\"), Dense(3), From(\"a\"), Dense(2)", "MG1032", "Dense(3)", "no layer and no output uses what it gives")]
    [InlineData("Model(4)][Dense(4), Output(\"a\"), Dense(3)", "MG1032", "Dense(3)", "no layer and no output uses what it gives")]
    [InlineData("Model(4)][Dense(3), From(\"input\"), Dense(3), Dense(2)", "MG1032", "Dense(3)", "no layer and no output uses what it gives")]
    [InlineData("Model(4)][Use<Forgetful>, Dense(2)", "MG1032", "Use<Forgetful>", "ReLU (layer 2 of 3 in Forgetful, used by layer 1 of 2 in M)")]
    [InlineData("Model(4)][Input(\"x\", 3), Dense(2)", "MG1032", "Model(4)", "no layer uses this input")]
    [InlineData("Model][Input(\"x\", 3), Input(\"y\", 3), Dense(2)", "MG1032", "Input(\"x\", 3)", "no layer uses it")]
    [InlineData("Model][Dense(4), ReLU, Input(\"x\", 3), Dense(2)", "MG1033", "Dense(4)", "no input stands before it")]
    [InlineData("Model][Tap(\"a\"), Input(\"x\", 3), Dense(2), Add(\"a\")", "MG1033", "Tap(\"a\")", "no input stands before it")]
    [InlineData("Model][Output(\"a\"), Input(\"x\", 3), Dense(2)", "MG1033", "Output(\"a\")", "no input stands before it")]
    [InlineData("Model][Use<Four>, Input(\"x\", 3), Dense(2)", "MG1033", "Use<Four>", "no input stands before it")]
    [InlineData("Model][Residual<Four>, Input(\"x\", 3), Dense(2)", "MG1033", "Residual<Four>", "no input stands before it")]
    [InlineData("Model(4)][Tap(\"a\")", "MG1006", "M", "M has no layer")]
    [InlineData("Model(4)][Use<OnlyTap>", "MG1006", "M", "M has no layer")]
    [InlineData("Model(4)][Repeat<Four>(0), Dense(2)", "MG1022", "Repeat<Four>(0)", "times is 0, but must be at least 1 and at most 1000")]
    [InlineData("Model(4)][Repeat<Four>(1001), Dense(2)", "MG1022", "Repeat<Four>(1001)", "at most 1000")]
    [InlineData("Model(4)][Use<Million>, Dense(2)", "MG1034", "Use<Million>", "with the blocks written out, M has more than 10,000 layers")]
    [InlineData("Model(4)][Repeat<Million>(1000), Dense(2)", "MG1034", "Repeat<Million>(1000)", "with the blocks written out, M has more than 10,000 layers")]
    [InlineData("Model(4)][Repeat<Nothings>(1000), Dense(2)", "MG1034", "Repeat<Nothings>(1000)", "with the blocks written out, M has more than 10,000 layers")]
    [InlineData("Model(4)][Repeat<Eight>(3, ShareWeights = true), Dense(2)", "MG2014", "Repeat<Eight>(3, ShareWeights = true)",
        "it shares its weights with its first run, which gets [4]: dense.kernel has the shape [4, 8], but here it would be [8, 8].")]
    [InlineData("Model(4)][Use<Undefined>, Dense(2)", "MG1015", "Use<Undefined>",
        "In the block Undefined: Dense is given (Activation)99, but the enum has no such member.")]
    [InlineData("Model(4)][Use<Unwrapped>, Dense(2)", "MG1011", "Use<Unwrapped>",
        "In the block Unwrapped: TimeDistributed wraps the layer that follows it, but none does.")]
    [InlineData("Model(4)][Use<Broken>, Repeat<Broken>(9), Dense(2)", "MG1022", "Use<Broken>", "Dense(0) (layer 1 of 2 in Broken, used by layer 1 of 3 in M)")]
    [InlineData("Model(4)][Use<Undefined>, Repeat<Undefined>(9), Dense(2)", "MG1015", "Use<Undefined>", "In the block Undefined")]
    public void One_error_at_its_attribute(string attributes, string id, string at, string words)
    {
        Diagnostic error = Assert.Single(Errors(attributes));
        Assert.Equal(id, error.Id);
        Assert.Equal(at, Text(error.Location));
        Assert.Contains(words, error.GetMessage(CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Model(4)][Dense(3), Output(\"a\"), Output(\"b\")")]
    [InlineData("Model(4)][Output(\"same\"), Dense(3), Output(\"a\")")]
    [InlineData("Model(4)][Dense(4), Tap(\"a\"), Tap(\"b\"), ReLU, From(\"b\"), Tanh, Output(\"y\"), From(\"a\"), ReLU, Output(\"z\")", "MG1032")]
    [InlineData("Model(4)][Use<Body>, Use<Four>, Repeat<Four>(3, ShareWeights = true), Dense(2)")]
    [InlineData("Model][Input(\"a\", 4), Dense(3), Output(\"p\"), Input(\"b\", 2), Dense(3), Output(\"q\")")]
    public void Sound_or_one_error_of_its_own(string attributes, params string[] ids) => Assert.Equal(ids, Errors(attributes).Select(d => d.Id));

    /// <summary>Warnings may stand beside them: where a line is one layer short, two others may well be a linear stack.</summary>
    private static IEnumerable<Diagnostic> Errors(string attributes) =>
        Analysis.Run(Analysis.Compile($"using ModelGen;\n[{attributes}] public partial class M;\n{Blocks}")).Where(d => d.Severity == DiagnosticSeverity.Error);

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
