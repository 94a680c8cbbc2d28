namespace ModelGen.Analyzers.Tests.CodeFixes;

internal static partial class FixCases
{
    /// <summary>How a class becomes a model, how layers are named and connected.</summary>
    private static IEnumerable<FixCase> Declarations =>
    [
        new("MG1001", "MakePartial", "Make M partial", "[Model(8)]", "Dense(2); ReLU", null) { Tail = "public class M;\n", FixedTail = "public partial class M;\n" },
        new("MG1002", "RemoveStatic", "Remove static", "[Model(8)]", "Dense(2); ReLU", null)
        {
            Tail = "public static partial class M;\n",
            FixedTail = "public partial class M;\n",
        },
        new("MG1004", "MakeClass", "Make M a partial class", "[Model(8)]", "Dense(2); ReLU", null)
        {
            Tail = "public record struct M;\n",
            FixedTail = "public partial class M;\n",
        },
        new("MG1004", "MakeClass", "Make M a class", "[Model(8)]", "Dense(2); ReLU", null)
        {
            Tail = "public partial struct M;\n",
            FixedTail = "public partial class M;\n",
        },
        new("MG1012", "MakePartial", "Make Outer partial", "[Model(8)]", "Dense(2); ReLU", null)
        {
            Tail = "public partial class M;\n}\n",
            Lead = "public class Outer\n{\n",
            FixedLead = "public partial class Outer\n{\n",
        },
        new("MG1007", "AddBlock", "Add [Block] to M", "// a block", "Dense(2); ReLU", "Block; Dense(2); ReLU"),
        new("MG1008", "Rename", "Rename to \"a_2\"", "[Model(8)]", "Dense(4, Name = \"a\"); ReLU; Dense(2, Name = \"a\")",
            "Dense(4, Name = \"a\"); ReLU; Dense(2, Name = \"a_2\")"),
        new("MG1008", "RemoveName", "Remove Name = \"a\"", "[Model(8)]", "Dense(4, Name = \"a\"); ReLU; Dense(2, Name = \"a\")",
            "Dense(4, Name = \"a\"); ReLU; Dense(2)"),
        new("MG1011", "RemoveWrapper", "Remove TimeDistributed", "[Model(8)]", "Dense(4); TimeDistributed", "Dense(4)"),
        new("MG1013", "Rename", "Rename to \"a_b\"", "[Model(8)]", "ReLU; Dense(2, Name = \"a.b\")", "ReLU; Dense(2, Name = \"a_b\")"),
        new("MG1013", "Rename", "Rename to \"a_b\"", "[Model(8)]", "Dense(4); Output(\"a b\"); Dense(4); Output(\"c\")",
            "Dense(4); Output(\"a_b\"); Dense(4); Output(\"c\")"),
        new("MG1013", "RemoveName", "Remove Name = \"a.b\"", "[Model(8)]", "ReLU; Dense(2, Name = \"a.b\")", "ReLU; Dense(2)"),
        new("MG1017", "UseNearestName", "Use \"early\" instead of \"erly\"", "[Model(8)]", "Dense(8); Tap(\"early\"); ReLU; Add(\"erly\")",
            "Dense(8); Tap(\"early\"); ReLU; Add(\"early\")"),
        new("MG1017", "UseNearestName", "Use \"input\" instead of \"inputs\"", "[Model(8)]", "Dense(8); Tap(\"x\"); From(\"inputs\"); Dense(8); Add(\"x\")",
            "Dense(8); Tap(\"x\"); From(\"input\"); Dense(8); Add(\"x\")"),
        new("MG1017", "UseTap", "Use Tap(\"x\") instead in Body", "[Model(8)]", "Use<Body>; Dense(2)", null)
        {
            Tail = WithBody("Output(\"x\"), ReLU"),
            FixedTail = WithBody("Tap(\"x\"), ReLU"),
        },
        new("MG1018", "Rename", "Rename to \"a_2\"", "[Model(8)]", "Dense(4); Tap(\"a\"); ReLU; Tap(\"a\"); Dense(4); Add(\"a\")",
            "Dense(4); Tap(\"a\"); ReLU; Tap(\"a_2\"); Dense(4); Add(\"a_2\")"),
        new("MG1019", "AddBlock", "Add [Block] to Body", "[Model(8)]", "Use<Body>; Dense(2)", null)
        {
            Tail = "public partial class M;\n\n[Dense(4), ReLU]\npublic partial class Body;\n",
            FixedTail = "public partial class M;\n\n[Block, Dense(4), ReLU]\npublic partial class Body;\n",
        },
        new("MG1020", "Remove", "Remove Use<Body> in Body", "[Model(8)]", "Use<Body>; Dense(2)", null)
        {
            Tail = WithBody("ReLU, Use<Body>"),
            FixedTail = WithBody("ReLU"),
        },
        new("MG1030", "SetAxes", "Declare [Block(\"A\", \"C\")] in Body", "[Model(5, 8)]", "Use<Body>; Flatten", null)
        {
            Tail = "public partial class M;\n\n[Block(\"C\")]\n[Dense(\"2*C\"), ReLU]\npublic class Body;\n",
            FixedTail = "public partial class M;\n\n[Block(\"A\", \"C\")]\n[Dense(\"2*C\"), ReLU]\npublic class Body;\n",
        },
        new("MG1032", "Remove", "Remove Dense(3)", "[Model(8)]", "Dense(4); Tap(\"a\"); Dense(3); From(\"a\"); Dense(2)",
            "Dense(4); Tap(\"a\"); From(\"a\"); Dense(2)"),
        new("MG1032", "Remove", "Remove Dense(3) and Tanh", "[Model(8)]", "Dense(4); Tap(\"a\"); Dense(3); Tanh; From(\"a\"); Dense(2)",
            "Dense(4); Tap(\"a\"); From(\"a\"); Dense(2)"),
        new("MG1032", "Remove", "Remove Input(\"y\", 3)", "[Model(8)]", "Input(\"y\", 3); From(\"input\"); Dense(2)", "From(\"input\"); Dense(2)"),
        new("MG1032", "RemoveShape", "Use [Model] without a shape", "[Model(8)]", "Input(\"x\", 4); Dense(2)", null) { FixedHead = "[Model]" },
        new("MG1035", "RemoveGoBackwards", "Remove GoBackwards = true", "[Model(5, 3)]", "Bidirectional, LSTM(4, GoBackwards = true); Dense(1)",
            "Bidirectional, LSTM(4); Dense(1)"),
        new("MG1035", "RemoveWrapper", "Remove Bidirectional", "[Model(5, 3)]", "Bidirectional, Dense(4); Flatten", "Dense(4); Flatten"),
        new("MG1036", "RemoveWrapper", "Remove SpectralNormalization", "[Model(8)]", "Dense(4); SpectralNormalization, ReLU", "Dense(4); ReLU"),
        new("MG1036", "RemoveWrapper", "Remove SpectralNormalization", "[Model(8)]", "SpectralNormalization, SpectralNormalization, Dense(4)",
            "SpectralNormalization, Dense(4)"),
        new("MG1038", "RemoveList", "Remove LossWeights", Compiled("Loss.MeanSquaredError, Optimizer.Adam, LossWeights = new double[] { 1, 2 }"), "Dense(2); Tanh",
            null)
        {
            FixedHead = Compiled("Loss.MeanSquaredError, Optimizer.Adam"),
        },
        new("MG1038", "RemoveTarget", "Remove [Target]", "[Target(2)]\n[Model(8)]", "Dense(4); Output(\"a\"); Dense(2); Output(\"b\")", null)
        {
            FixedHead = "[Model(8)]",
        },
        new("MG2014", "RemoveShareWeights", "Remove ShareWeights = true", "[Model(8)]", "Repeat<Body>(2, ShareWeights = true); Dense(2)",
            "Repeat<Body>(2); Dense(2)")
        {
            Tail = WithBody("ReLU"),
        },
    ];

    /// <summary>The class with a block behind it, whose stack begins with Dense(4).</summary>
    private static string WithBody(string rest) => $"public partial class M;\n\n[Block]\n[Dense(4), {rest}]\npublic class Body;\n";
}
