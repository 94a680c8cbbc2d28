extern alias runtime;

using ModelGen.Generator.Tests.Hosting;
using Model = runtime::ModelGen.Model;

namespace ModelGen.Generator.Tests.Running;

/// <summary>
/// A training step with SpectralNormalization is one of the plain layer from the normalized kernel on, and inference uses the kernel as
/// it is. Kernels in panels (Dense, Conv2D) and in rows (a convolution with groups).
/// </summary>
public sealed class SpectralNormalizationTests : IDisposable
{
    private const int Batch = 3;

    private static readonly Dictionary<string, string> s_layers = new()
    {
        ["Dense"] = "Dense(37)",
        ["Conv"] = "Conv2D(5, 2)",
        ["Grouped"] = "Conv2D(4, 3, Groups = 2, Padding = Padding.Same)",
        ["Steps"] = "TimeDistributed, {0}Dense(6)",
        ["Shared"] = "Repeat<{1}Body>(2, ShareWeights = true)",
    };

    private const string Blocks = "[Block][Dense(6)] class Body;\n[Block][SpectralNormalization(PowerIterations = 2), Dense(6)] class NormalizedBody;\n";

    private readonly LoadedModels _models = ModelBuild.Load($"using ModelGen;\n{Blocks}" + string.Join("\n", s_layers.SelectMany(layer => new[]
    {
        Declare(layer.Key, layer.Value, ""),
        Declare("Normalized" + layer.Key, layer.Value, "SpectralNormalization(PowerIterations = 2), "),
    })));

    public static TheoryData<string> Names => [.. s_layers.Keys];

    public void Dispose() => _models.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_IsThatOfTheNormalizedKernel(string name)
    {
        Model plain = _models.Create(name), normalized = _models.Create("Normalized" + name);
        string kernelName = normalized.Info.Layers[1].Weights.Single(w => w.Name.EndsWith("kernel", StringComparison.Ordinal)).Name;
        string vectorName = normalized.Info.Layers[1].Weights.Single(w => w.Name.EndsWith("vector_u", StringComparison.Ordinal)).Name;
        float[] kernel = normalized.GetWeight(kernelName), vector = normalized.GetWeight(vectorName);
        (double[] u, double sigma) = PowerIteration(kernel, vector, 2);
        for (int layer = 0; layer < plain.Info.Layers.Count; layer++)
        {
            foreach ((var to, var from) in plain.Info.Layers[layer].Weights.Zip(normalized.Info.Layers[layer].Weights.Where(w => w.Name != vectorName)))
            {
                float[] values = normalized.GetWeight(from.Name);
                plain.SetWeight(to.Name, from.Name == kernelName ? [.. values.Select(v => (float)(v / sigma))] : values);
            }
        }

        float[] x = Values(Batch * normalized.Info.InputShape.Size, 1), y = Values(Batch * normalized.Info.OutputShape.Size, 2);
        float[] before = new float[y.Length], after = new float[y.Length];
        normalized.Predict(x, before);
        normalized.SetWeight(kernelName, kernel);
        normalized.Predict(x, after);
        Assert.Equal(before, after);

        Assert.Equal(plain.TrainOnBatch(x, y), normalized.TrainOnBatch(x, y), 1e-5);
        for (int layer = 0; layer < plain.Info.Layers.Count; layer++)
        {
            foreach ((var expected, var actual) in plain.Info.Layers[layer].Weights.Zip(normalized.Info.Layers[layer].Weights.Where(w => w.Name != vectorName)))
            {
                Close(plain.GetWeight(expected.Name), normalized.GetWeight(actual.Name));
            }
        }

        Close([.. u.Select(v => (float)v)], normalized.GetWeight(vectorName));
    }

    [Fact]
    public void Kernel_OfZerosStays()
    {
        Model model = _models.Create("NormalizedDense");
        string name = model.Info.Layers[1].Weights.Single(w => w.Name.EndsWith("kernel", StringComparison.Ordinal)).Name;
        model.SetWeight(name, new float[model.GetWeight(name).Length]);
        model.TrainOnBatch(Values(Batch * model.Info.InputShape.Size, 1), Values(Batch * model.Info.OutputShape.Size, 2));
        Assert.All(model.GetWeight(name), value => Assert.True(float.IsFinite(value)));
    }

    private static string Declare(string name, string layer, string wrapper)
    {
        string wrapped = layer.Contains('{', StringComparison.Ordinal)
            ? string.Format(System.Globalization.CultureInfo.InvariantCulture, layer, wrapper, wrapper.Length > 0 ? "Normalized" : "")
            : wrapper + layer;
        string input = layer.StartsWith("Conv", StringComparison.Ordinal) ? "4, 4, 2" : layer.StartsWith("Time", StringComparison.Ordinal) ? "3, 4" : "6";
        return $"[Model({input})][Tanh, {wrapped}, Tanh, Dense(2)][Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 0.1)] public partial class {name};";
    }

    /// <summary>The formulas of the attribute's docs, in double precision.</summary>
    private static (double[] U, double Sigma) PowerIteration(float[] kernel, float[] vector, int iterations)
    {
        int columns = vector.Length, rows = kernel.Length / columns;
        double[] u = [.. vector.Select(v => (double)v)];
        double sigma = 0;
        for (int i = 0; i < iterations; i++)
        {
            double[] v = Unit([.. Enumerable.Range(0, rows).Select(r => Enumerable.Range(0, columns).Sum(c => kernel[(r * columns) + c] * u[c]))]);
            double[] product = [.. Enumerable.Range(0, columns).Select(c => Enumerable.Range(0, rows).Sum(r => kernel[(r * columns) + c] * v[r]))];
            u = Unit(product);
            sigma = product.Zip(u, (a, b) => a * b).Sum();
        }

        return (u, sigma);
    }

    private static double[] Unit(double[] values)
    {
        double length = Math.Sqrt(values.Sum(v => v * v));
        return [.. values.Select(v => v / length)];
    }

    private static float[] Values(long count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, (int)count).Select(_ => (random.NextSingle() * 2) - 1)];
    }

    private static void Close(float[] expected, float[] actual) =>
        Assert.Equal(expected, actual, (a, b) => Math.Abs(a - b) <= 1e-5 * (1 + Math.Abs(a)));
}
