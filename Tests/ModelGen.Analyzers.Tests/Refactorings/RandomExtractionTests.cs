using CsCheck;
using ModelGen.CodeFixes.Refactorings;
using Xunit;

namespace ModelGen.Analyzers.Tests.Refactorings;

/// <summary>Random layers of random models become a block, and the block is written out again: the network never changes.</summary>
public class RandomExtractionTests
{
    private const string Seed = "0N0XIzNsQ0O2";

    private static readonly string[] s_layers =
    [
        "Dense(5, PerTimestep = true)", "Dense(4, Activation = Activation.ReLU, PerTimestep = true, Name = \"given\")", "ReLU", "Tanh", "Dropout(0.25)",
        "BatchNormalization", "LayerNormalization", "Rescaling(0.5)", "PReLU", "TimeDistributed, Dense(3)", "LSTM(3, ReturnSequences = true)",
        "Bidirectional, GRU(2, ReturnSequences = true)", "Conv1D(4, 3, Padding = Padding.Same)", "Tap(\"a\"), Tanh, Add(\"a\")", "Residual<Keep>",
        "Repeat<Keep>(2, Name = \"kept\")", "Branches<Keep, Keep>", "MultiHeadAttention(2, 3)", "SpectralNormalization, Dense(6, PerTimestep = true)",
    ];

    private static readonly Gen<(string[] Layers, int First, int Count, bool IsList)> s_model =
        Gen.Select(Gen.OneOfConst(s_layers).Array[2, 9], Gen.Int[0, 100], Gen.Int[1, 100], Gen.Bool)
            .Select(t => (Once(t.Item1), t.Item2 % Once(t.Item1).Length, t.Item3, t.Item4));

    [Fact]
    public async Task ExtractedAndWrittenOutAgain()
    {
        int extracted = 0;
        await s_model.SampleAsync(
            async model =>
            {
                string[] layers = model.Layers;
                int count = 1 + (model.Count % (layers.Length - model.First));
                string[] written = [.. layers.Select((l, i) => (i == model.First ? "[|" : "") + l + (i == model.First + count - 1 ? "|]" : ""))];
                string markup = Source(model.IsList ? $"[{string.Join(", ", written)}]" : string.Join("\n", written.Select(l => $"[{l}]")));
                string title = (await Refactor.TitlesAsync<ExtractBlockRefactoringProvider>(markup)).Single();
                (string before, string block) = await Refactor.ApplyAsync<ExtractBlockRefactoringProvider>(markup, title);
                Assert.Contains("Use<Block1>", block, StringComparison.Ordinal);
                IReadOnlyDictionary<string, string> generated = Refactor.Generated(before);
                Assert.Equal(generated, Refactor.Generated(block));

                (_, string after) = await Refactor.ApplyAsync<InlineBlockRefactoringProvider>(
                    block.Replace("Use<Block1>", "[||]Use<Block1>", StringComparison.Ordinal), "Write Block1 out here");
                Assert.DoesNotContain("Use<Block1>", after, StringComparison.Ordinal);
                Assert.Equal(generated, Refactor.Generated(after));
                Assert.Equal(before.Split("partial class M;")[0], after.Split("partial class M;")[0]);
                Interlocked.Increment(ref extracted);
            },
            iter: 200, seed: Seed, threads: 2);
        Assert.Equal(200, extracted);
    }

    /// <summary>Names of tensors and layers that are given may stand in a model once.</summary>
    private static string[] Once(string[] layers) =>
        [.. layers.Where((layer, i) => !layer.Contains('"', StringComparison.Ordinal) || Array.IndexOf(layers, layer) == i)];

    private static string Source(string attributes) =>
        $"using ModelGen;\n[Model(4, 6)]\n{attributes}\n[Dense(2, PerTimestep = true)]\npublic partial class M;\n"
        + "[Block(\"T\", \"C\")][Dense(\"C\", Activation = Activation.Tanh, PerTimestep = true)] class Keep;\n";
}
