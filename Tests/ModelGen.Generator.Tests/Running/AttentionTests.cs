extern alias runtime;

using ModelGen.Generator.Tests.Hosting;
using Model = runtime::ModelGen.Model;

namespace ModelGen.Generator.Tests.Running;

/// <summary>Compiled attention layers against <see cref="PlainAttention"/>.</summary>
public sealed class AttentionTests
{
    private const string Masked = "Masking, ";

    private static readonly Lazy<LoadedModels> s_models = new(() => ModelBuild.Load(
        Declare("Self", "Model(5, 4)", "MultiHeadAttention(2, 3)"),
        Declare("Causal", "Model(5, 4)", "MultiHeadAttention(3, 2, ValueDim = 5, OutputShape = new[] { 6 }, UseCausalMask = true)"),
        Declare("Cross", "Model(5, 4)", "Tap(\"steps\"), Reshape(2, 10), MultiHeadAttention(2, 3, Value = \"steps\")"),
        Declare("Grouped", "Model(5, 4)", "GroupedQueryAttention(3, 6, 2, UseCausalMask = true)"),
        Declare("MaskedHeads", "Model(5, 4)", Masked + "MultiHeadAttention(2, 3)"),
        Declare("Dot", "Model(5, 4)", Masked + "Attention(UseScale = true)"),
        Declare("Concat", "Model(5, 4)", Masked + "Attention(UseScale = true, ScoreMode = ScoreMode.Concat, UseCausalMask = true)"),
        Declare("Additive", "Model(5, 4)", "Tap(\"values\"), Permute(2, 1), Reshape(5, 4), Tap(\"keys\"), Rescaling(0.5), AdditiveAttention(Value = \"values\", Key = \"keys\")")));

    [Fact]
    public void MultiHeadAttention_of_a_sequence_with_itself() => Check("Self", (x, weight) =>
        PlainAttention.MultiHead(x, x, x, weight, (2, 2, 3, 3, 4), (_, _) => true));

    [Fact]
    public void Causal_attention_with_other_sizes() => Check("Causal", (x, weight) =>
        PlainAttention.MultiHead(x, x, x, weight, (3, 3, 2, 5, 6), (i, j) => j <= i));

    [Fact]
    public void Queries_of_another_tensor() => Check("Cross", (x, weight) =>
        PlainAttention.MultiHead(Rows([.. x.SelectMany(row => row)], 10), x, x, weight, (2, 2, 3, 3, 10), (_, _) => true));

    [Fact]
    public void Groups_of_query_heads_share_keys_and_values() => Check("Grouped", (x, weight) =>
        PlainAttention.MultiHead(x, x, x, weight, (6, 2, 3, 3, 4), (i, j) => j <= i));

    [Fact]
    public void Masked_steps_are_not_seen_and_see_all_alike() => Check("MaskedHeads", (x, weight) =>
        PlainAttention.MultiHead(x, x, x, weight, (2, 2, 3, 3, 4), (i, j) => IsThere(x[i]) && IsThere(x[j])));

    [Fact]
    public void Scaled_dot_products_where_masked_queries_give_0() => Check("Dot", (x, weight) => ZeroIfMasked(x, PlainAttention.Attend(
        x.Length, x, (i, j) => weight("scale")[0] * PlainAttention.Dot(x[i], x[j]), (_, j) => IsThere(x[j]))));

    [Fact]
    public void Scores_by_sums() => Check("Concat", (x, weight) => ZeroIfMasked(x, PlainAttention.Attend(
        x.Length, x,
        (i, j) => weight("concat_score_weight")[0] * x[i].Zip(x[j], (q, k) => Math.Tanh(weight("scale")[0] * (q + k))).Sum(),
        (i, j) => j <= i && IsThere(x[j]))));

    [Fact]
    public void Additive_attention_with_keys_of_their_own() => Check("Additive", (x, weight) =>
    {
        double[][] keys = Rows([.. Enumerable.Range(0, 4).SelectMany(c => x.Select(row => row[c]))], 4);
        return PlainAttention.Attend(
            x.Length, x, (i, j) => keys[i].Zip(keys[j], (q, k) => Math.Tanh((0.5 * q) + k)).Select((t, c) => t * weight("scale")[c]).Sum(), (_, _) => true);
    });

    private static string Declare(string name, string model, string layers) => $"using ModelGen;\n[{model}]\n[{layers}]\npublic partial class {name};\n";

    private static bool IsThere(double[] step) => step.Any(value => value != 0);

    private static double[][] ZeroIfMasked(double[][] x, double[][] y) => [.. y.Select((row, i) => IsThere(x[i]) ? row : new double[row.Length])];

    private static double[][] Rows(double[] values, int width) => [.. values.Chunk(width)];

    /// <summary>Two samples, the second with two steps of 0; weights are random.</summary>
    private static void Check(string name, Func<double[][], Func<string, float[]>, double[][]> formula)
    {
        Model model = s_models.Value.Create(name);
        var random = new Random(3);
        foreach (string weight in model.WeightNames)
        {
            model.SetWeight(weight, [.. model.GetWeight(weight).Select(_ => (float)(random.NextDouble() - 0.4))]);
        }

        float[] x = [.. Enumerable.Range(0, 40).Select(i => i is >= 24 and < 32 ? 0 : (float)((random.NextDouble() * 2) - 1))];
        float[] y = new float[2 * model.Info.OutputShape.Size];
        model.Predict(x, y);
        string layer = model.Info.Layers[^1].Name;
        for (int sample = 0; sample < 2; sample++)
        {
            double[][] steps = [.. x.Skip(sample * 20).Take(20).Select(value => (double)value).Chunk(4)];
            double[] expected = [.. formula(steps, weight => model.GetWeight($"{layer}.{weight}")).SelectMany(row => row)];
            Assert.Equal(expected, y.Skip(sample * expected.Length).Take(expected.Length).Select(value => (double)value), (a, b) => Math.Abs(a - b) <= 2e-6 * (1 + Math.Abs(a)));
        }
    }
}
