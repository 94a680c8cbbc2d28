using System.Globalization;
using System.Text;

namespace ModelGen.Benchmarks.Commands;

/// <summary>A file with a model of many layers, and something beside it that can be edited.</summary>
internal static class BuildSource
{
    public const int Layers = 100;

    private static readonly string[] s_layers =
    [
        "[Dense(64, KernelInitializer = Initializer.HeNormal)]",
        "[BatchNormalization]",
        "[ReLU]",
        "[Dropout(0.1)]",
    ];

    private static readonly string s_model = Model();

    /// <summary>The file after so many edits of a method that has nothing to do with the model.</summary>
    public static string AfterEdits(int edits) => s_model + string.Create(CultureInfo.InvariantCulture, $$"""

        public static class Elsewhere
        {
            public static int Edited() => {{edits}};
        }

        """);

    private static string Model()
    {
        var text = new StringBuilder("using ModelGen;\n\n[Model(64)]\n");
        for (int layer = 0; layer < Layers - 1; layer++)
        {
            text.Append(s_layers[layer % s_layers.Length]).Append('\n');
        }

        return text
            .Append("[Dense(10, Activation = Activation.Softmax)]\n")
            .Append("[Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam)]\n")
            .Append("public partial class Deep;\n")
            .ToString();
    }
}
