using System.Xml.Linq;

namespace ModelGen.Analyzers.Tests.Typing;

/// <summary>
/// Declarations to break: those of the XML docs, which show every attribute there is, of the rules' pages, right and wrong ones, and some
/// that have what these lack.
/// </summary>
internal static class TypingSources
{
    private static readonly string[] s_more =
    [
        "namespace A.B; public partial class Outer { [Model(4), Dense(8, Name = \"first\", Activation = Activation.ReLU), "
        + "Dense(2)] internal sealed partial class @class { } }",
        "[Model(\"T\", 4)][Bidirectional, LSTM(8, ReturnSequences = true), TimeDistributed, Dense(\"2*T\")]\n"
        + "[Target(\"T\", 16), TargetRange(0, 1)] public partial class Steps;",
        "[Model(8), Dense(8, Allow = \"linear-stack, MG5001\"), Dense(1)][Compile(Loss.MeanSquaredError, Optimizer.Sgd, Momentum = 0.9, Metrics = new[] "
        + "{ Metric.MeanAbsoluteError })] partial class M;",
        "[Model][Input(\"x\", 2, 3), Flatten, Dense(4), Tap(\"seen\"), Input(\"y\", 3), Dense(2), Concatenate(\"seen\"), Dense(2), Output(\"p\"), From(\"seen\"), "
        + "Dense(1), Output(\"q\")]\n"
            + "[Compile([Loss.MeanSquaredError, Loss.Huber], Optimizer.Adam, LossWeights = new[] { 1.0, 0.5 })] partial class Two;",
        "[Model(3)][Residual<Body, Short>, Repeat<Body>(2, ShareWeights = true), Branches<Body, Short>(Merge.Sum)]\npartial class Net;\n"
            + "[Block(\"C\")][Dense(\"2*C\", Activation = Activation.Tanh), Dense(\"C + 2\")] class Body;\n[Block][Dense(5, UseBias = false)] class Short;",
        "[Model(4)][Use<Outer>, Dense(2)] partial class Net;\n[Block(\"C\")][Dense(\"C/2\"), Residual<Inner>, Tap(\"x\"), Tanh, Add(\"x\")] class Outer;\n"
        + "[Block(\"D\")][Use<Outer>, Dense(\"D\")] class Inner;",
        "[ModelGen.Model(inputShape: [28, 28, 1])]\n// one\n[global::ModelGen.Conv2DAttribute(32, 3, Padding = Padding.Same)] /* two */\n#if true\n[Flatten]\n"
        + "#endif\n[Dense(units: 5 + 5)] public partial class Spelled;",
        "[Model(4)][Dense(Sizes.Width), Dropout(Sizes.Rate)] partial class M;\nstatic class Sizes { public const int Width = 4; public const double Rate = 0.5; }",
        "[Model(4)][Dense(2)] partial struct S;\n[Model(4)][Dense(2)] static partial class T;\n[Model(4)][Dense(2)] partial class G<T>;\n"
        + "[Model(4)][Dense(2)] partial record R;",
        "[Dense(4)] partial class NoModel;\n[Model(4)] partial class NoLayer;\n[Compile(Loss.Huber, Optimizer.Sgd)] partial class Neither;\n"
        + "[Model(4)][Dense(2)] partial class Neither;",
        "#nullable enable\n[Model(4)][Dense((int)1e3L, KernelRegularizer = Regularizer.L2, Activation = (Activation)99)][TimeDistributed] "
        + "partial class Cast { public int Predict => 1; }",
        "[Model(4, 4, 2)][Conv2D(4, [3, 3], Strides = new[] { 2, 2 }, DilationRate = null), GlobalAveragePooling2D, Reshape(new int[] { 2, -1 }), "
        + "Permute([2, 1])] partial class Arrays;",
    ];

    /// <summary>As many as asked for, spread over all.</summary>
    public static IReadOnlyList<string> Take(int count)
    {
        string[] others = [.. Examples().Concat(Pages()).Distinct(StringComparer.Ordinal)];
        int rest = count - s_more.Length;
        if (others.Length < rest)
        {
            throw new InvalidOperationException($"There are {others.Length} declarations in docs and pages, not {rest}.");
        }

        return [.. s_more.Concat(Enumerable.Range(0, rest).Select(i => others[i * others.Length / rest])).Select(code => $"{Verify.Usings}\n{code}")];
    }

    private static IEnumerable<string> Examples() => XDocument.Load(Path.ChangeExtension(typeof(ModelAttribute).Assembly.Location, ".xml"))
        .Descendants("code").Select(code => code.Value).Where(code => code.Contains("[Model", StringComparison.Ordinal));

    private static IEnumerable<string> Pages() => Directory.GetFiles(Path.Combine(Repository.Root, "Analyzers", "Rules"), "MG*.md")
        .Order(StringComparer.Ordinal)
        .SelectMany(page => File.ReadAllText(page).Split("```csharp\n").Skip(1))
        .Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]);
}
