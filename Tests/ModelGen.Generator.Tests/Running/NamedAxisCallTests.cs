extern alias runtime;

using System.Numerics.Tensors;
using ModelGen.Generator.Tests.Hosting;
using EvaluationResult = runtime::ModelGen.EvaluationResult;
using FitOptions = runtime::ModelGen.FitOptions;
using IDataSource = runtime::ModelGen.IDataSource;
using Model = runtime::ModelGen.Model;

namespace ModelGen.Generator.Tests.Running;

/// <summary>What users call on models with named axes: arrays, spans and tensors of several lengths, and lengths that cannot be.</summary>
public sealed class NamedAxisCallTests : IDisposable
{
    private const string Source = """
        using ModelGen;

        [Model("T", 3)]
        [Dense(5), Tanh, Dense(2)]
        [Compile(Loss.MeanSquaredError, Optimizer.Adam, Metrics = [Metric.MeanAbsoluteError])]
        public partial class Tagger;

        [Model("H%4", "W%2", 1)]
        [MaxPooling2D(2), AveragePooling2D(2, 1), Dense(2)]
        public partial class Halver;

        [Model("T", 2)]
        [MaxPooling1D(3), MaxPooling1D(2), GlobalAveragePooling1D, Dense(3)]
        public partial class Shrinker;

        internal static class Calls
        {
            public static float[,,] Predict(Model model, float[,,] x) => ((Tagger)model).Predict(x);

            public static float[,,,] Predict(Model model, float[,,,] x) => ((Halver)model).Predict(x);

            public static History Fit(Model model, float[,,] x, float[,,] y, FitOptions options) => ((Tagger)model).Fit(x, y, options);

            public static EvaluationResult Evaluate(Model model, float[,,] x, float[,,] y) => ((Tagger)model).Evaluate(x, y);

            public static float TrainOnBatch(Model model, float[,,] x, float[,,] y) => ((Tagger)model).TrainOnBatch(x, y);
        }
        """;

    private readonly LoadedModels _models = ModelBuild.Load(Source);

    public void Dispose() => _models.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(300)]
    public void Predict_OfArraysSpansAndTensors_IsTheSame(int steps)
    {
        Model model = _models.Create("Tagger");
        float[,,] x = Values(4, steps, 3);
        float[,,] y = (float[,,])Call("Predict", model, x)!;
        Assert.Equal((4, steps, 2), (y.GetLength(0), y.GetLength(1), y.GetLength(2)));
        float[] flat = new float[y.Length];
        model.Predict(Flat(x), [steps], flat);
        Assert.Equal(Flat(y), flat);
        Tensor<float> tensor = model.Predict(new ReadOnlyTensorSpan<float>(Flat(x), [4, steps, 3]));
        Assert.Equal([4, steps, 2], tensor.Lengths.ToArray());
        Assert.Equal(flat, tensor.ToArray());

        // Each step by itself gives the same: nothing of another sample or length is mixed in. The product of a single row adds up its sums in
        // another order than that of several, so the last bit may differ.
        for (int i = 0; i < steps; i++)
        {
            float[] one = new float[2];
            model.Predict(Flat(x).AsSpan(i * 3, 3), [1], one);
            Assert.Equal(flat[i * 2], one[0], 1e-6f);
            Assert.Equal(flat[(i * 2) + 1], one[1], 1e-6f);
        }
    }

    [Fact]
    public void Predict_OfSpans_AllocatesNothing()
    {
        Model model = _models.Create("Tagger");
        float[] x = new float[64 * 3], y = new float[64 * 2];
        int[] small = [16], large = [64];
        model.Predict(x, large, y);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            model.Predict(x, small, y);
            model.Predict(x, large, y);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Training_TakesAnotherLengthAtEachCall()
    {
        Model model = _models.Create("Tagger");
        float first = (float)Call("TrainOnBatch", model, Values(4, 6, 3), Values(4, 6, 2))!;
        Assert.True(first > 0);
        Assert.True((float)Call("TrainOnBatch", model, Values(2, 11, 3), Values(2, 11, 2))! > 0);
        var options = new FitOptions { Epochs = 30, BatchSize = 3, Verbose = false, ValidationData = new(Values(3, 5, 3), Values(3, 5, 2)) };
        var history = (runtime::ModelGen.History)Call("Fit", model, Values(8, 9, 3), Values(8, 9, 2), options)!;
        Assert.True(history["loss"][^1] < history["loss"][0]);
        Assert.True(history["val_loss"][^1] < history["val_loss"][0]);
        var result = (EvaluationResult)Call("Evaluate", model, Values(8, 9, 3), Values(8, 9, 2))!;
        Assert.Equal(result.Loss, model.Evaluate(Flat(Values(8, 9, 3)), [9], Flat(Values(8, 9, 2))).Loss);
        Assert.Equal(result.Loss, model.Evaluate(new Sequences(8, 9)).Loss, 1e-6);
        Assert.True(result["mean_absolute_error"] > 0);
    }

    [Fact]
    public void Promise_HalvesExactlyAndIsChecked()
    {
        Model model = _models.Create("Halver");
        var y = (float[,,,])Call("Predict", model, new float[2, 8, 6, 1])!;
        Assert.Equal((2, 3, 2), (y.GetLength(1), y.GetLength(2), y.GetLength(3)));
        ArgumentException exception = Assert.Throws<ArgumentException>(() => model.Predict(new float[60], [10, 6], new float[10]));
        Assert.Contains("The axis H of Halver has the length 10, but its length must be a multiple of 4 (\"H%4\")", exception.Message, StringComparison.Ordinal);
        exception = Assert.Throws<ArgumentException>(() => model.Predict(new ReadOnlyTensorSpan<float>(new float[12], [1, 4, 3, 1])));
        Assert.Contains("The axis W of Halver has the length 3", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_TooShortForALayer_AreToldWithTheLayer()
    {
        Model model = _models.Create("Shrinker");
        float[] y = new float[3];
        model.Predict(new float[12], [6], y);
        ArgumentException exception = Assert.Throws<ArgumentException>(() => model.Predict(new float[10], [5], y));
        Assert.Contains("T = 5 is too short for Shrinker: its layer 'max_pooling1d_1' would have an axis of length 0", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_ThatAreMissingOrTooMany_AreToldByName()
    {
        Model model = _models.Create("Tagger");
        Assert.Contains("needs the lengths of its named axes (T)", Message(() => model.Predict(new float[6], new float[4])), StringComparison.Ordinal);
        Assert.Contains("has the named axes (T), but 2 lengths", Message(() => model.Predict(new float[6], [1, 2], new float[4])), StringComparison.Ordinal);
        Assert.Contains("T of Tagger has the length 0", Message(() => model.Predict(new float[6], [0], new float[4])), StringComparison.Ordinal);
        Assert.Contains("have the axes (batch, T, 3); x has (1, 2, 4)", Message(() => model.Predict(new ReadOnlyTensorSpan<float>(new float[8], [1, 2, 4]))), StringComparison.Ordinal);
        Assert.Contains("more than 2147483647 values", Message(() => model.Predict(new float[6], [2_000_000_000], new float[4])), StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_ShowsTheNames()
    {
        Assert.Contains("(None, T, 5)", runtime::ModelGen.ModelSummary.Write(_models.Create("Tagger").Info), StringComparison.Ordinal);
        Assert.Contains("(None, H/2, W/2, 1)", runtime::ModelGen.ModelSummary.Write(_models.Create("Halver").Info), StringComparison.Ordinal);
        string svg = new runtime::ModelGen.Diagram(_models.Create("Halver").Info).ToSvg();
        Assert.Contains("(H, W, 1)", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("-1", svg.Replace("-1.", ".", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("?", svg.Replace("<?xml", "", StringComparison.Ordinal).Replace("?>", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Message(Action call) => Assert.Throws<ArgumentException>(call).Message;

    private static float[,,] Values(int samples, int steps, int features)
    {
        var random = new Random(features);
        float[,,] values = new float[samples, steps, features];
        for (int i = 0; i < values.Length; i++)
        {
            values[i / features / steps, i / features % steps, i % features] = random.NextSingle();
        }

        return values;
    }

    private static float[] Flat(float[,,] array) => [.. array.Cast<float>()];

    private object? Call(string method, params object[] arguments) => _models.Assembly.GetType("Calls")!
        .GetMethod(method, [typeof(Model), .. arguments.Skip(1).Select(a => a.GetType())])!.Invoke(null, arguments);

    private sealed class Sequences(int samples, int steps) : IDataSource
    {
        public int Count => samples;

        public int SampleLength => steps * 3;

        public int TargetLength => steps * 2;

        public IReadOnlyList<int> Axes => [steps];

        public void Read(ReadOnlySpan<int> indices, Span<float> x, Span<float> y)
        {
            float[] allX = Flat(Values(samples, steps, 3)), allY = Flat(Values(samples, steps, 2));
            for (int i = 0; i < indices.Length; i++)
            {
                allX.AsSpan(indices[i] * SampleLength, SampleLength).CopyTo(x[(i * SampleLength)..]);
                allY.AsSpan(indices[i] * TargetLength, TargetLength).CopyTo(y[(i * TargetLength)..]);
            }
        }
    }
}
