extern alias runtime;

using ModelGen.Generator.Tests.Hosting;
using EvaluationResult = runtime::ModelGen.EvaluationResult;
using FitOptions = runtime::ModelGen.FitOptions;
using History = runtime::ModelGen.History;
using Model = runtime::ModelGen.Model;

namespace ModelGen.Generator.Tests.Running;

/// <summary>Several inputs and outputs: an array for each, losses and metrics for each, and the packed form that all else works on.</summary>
public sealed class PortTests : IDisposable
{
    private const string Source = """
        using ModelGen;

        [Model]
        [Input("image", 4, 3), Flatten, Dense(6, Activation = Activation.Tanh), Tap("seen")]
        [Input("facts", 2), Dense(6, Activation = Activation.Tanh)]
        [Concatenate("seen"), Tap("joined"), Dense(3, Activation = Activation.Softmax), Output("kind")]
        [From("joined"), Dense(2), Output("size")]
        [Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 0.1, Losses = [Loss.SparseCategoricalCrossentropy, Loss.MeanSquaredError],
            LossWeights = [1, 0.5], Metrics = [Metric.Accuracy])]
        public partial class Judge;

        [Model]
        [Input("question", "T", 3), GlobalAveragePooling1D, Dense(4), Tap("q")]
        [Input("options", "S%2", 3), MaxPooling1D(2), Tap("halved"), GlobalAveragePooling1D, Dense(4), Add("q"), Output("match")]
        [From("halved"), Dense(1), Output("match-steps")]
        [Compile(Loss.MeanSquaredError, Optimizer.Adam)]
        public partial class Towers;

        internal static class Calls
        {
            public static (float[,], float[,]) Predict(Model model, float[,,] image, float[,] facts)
            {
                var (kind, size) = ((Judge)model).Predict(image: image, facts: facts);
                (float[,] Kind, float[,] Size) named = ((Judge)model).Predict(image, facts);
                return named.Kind.Length == kind.Length ? (kind, size) : default;
            }

            public static History Fit(Model model, float[,,] image, float[,] facts, float[] kind, float[,] size, FitOptions options) =>
                ((Judge)model).Fit(image, facts, kind, size, options);

            public static EvaluationResult Evaluate(Model model, float[,,] image, float[,] facts, float[] kind, float[,] size) =>
                ((Judge)model).Evaluate(image, facts, kind, size);

            public static float TrainOnBatch(Model model, float[,,] image, float[,] facts, float[] kind, float[,] size) =>
                ((Judge)model).TrainOnBatch(image, facts, kind, size);

            public static (float[,], float[,,]) Towers(Model model, float[,,] question, float[,,] options) =>
                ((Towers)model).Predict(question, options_: options);

            public static float Towers(Model model, float[,,] question, float[,,] options, float[,] match, float[,,] steps) =>
                ((Towers)model).TrainOnBatch(question, options, match, steps);
        }
        """;

    private readonly LoadedModels _models = ModelBuild.Load(Source);

    public void Dispose() => _models.Dispose();

    [Fact]
    public void Predict_TakesAndGivesAnArrayForEach()
    {
        Model model = _models.Create("Judge");
        float[,,] image = Image(5);
        float[,] facts = Facts(5);
        var (kind, size) = ((float[,], float[,]))Call("Predict", model, image, facts)!;
        Assert.Equal((5, 3, 5, 2), (kind.GetLength(0), kind.GetLength(1), size.GetLength(0), size.GetLength(1)));
        float[] packed = new float[5 * 5];
        model.Predict(Packed(image, facts), packed);
        Assert.Equal(Packed(kind, size), packed);
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(1, kind[i, 0] + kind[i, 1] + kind[i, 2], 1e-5f);
        }
    }

    [Fact]
    public void TotalLoss_IsTheWeightedSumOfTheOutputs()
    {
        Model model = _models.Create("Judge");
        var (image, facts, kind, size) = Data(6);
        var (p, q) = ((float[,], float[,]))Call("Predict", model, image, facts)!;
        double crossentropy = Enumerable.Range(0, 6).Average(i => -Math.Log(p[i, (int)kind[i]]));
        double squares = Enumerable.Range(0, 12).Average(i => Math.Pow(q[i / 2, i % 2] - size[i / 2, i % 2], 2));
        var result = (EvaluationResult)Call("Evaluate", model, image, facts, kind, size)!;
        Assert.Equal(crossentropy + (0.5 * squares), result.Loss, 1e-5);
        Assert.Equal(crossentropy, result["kind_loss"], 1e-5);
        Assert.Equal(squares, result["size_loss"], 1e-5);
        Assert.Equal(["loss", "kind_loss", "size_loss", "kind_accuracy", "size_accuracy"], result.Values.Keys);
        double hits = Enumerable.Range(0, 6).Average(i => (int)kind[i] == Enumerable.Range(0, 3).MaxBy(c => p[i, c]) ? 1.0 : 0);
        Assert.Equal(hits, result["kind_accuracy"], 1e-6);
        Assert.Equal(result.Loss, (float)Call("TrainOnBatch", model, image, facts, kind, size)!, 1e-5);
    }

    [Fact]
    public void Fit_ReportsEachOutputAndValidatesOnArrays()
    {
        Model model = _models.Create("Judge");
        var (image, facts, kind, size) = Data(40);
        var options = new FitOptions { Epochs = 20, BatchSize = 7, ValidationData = new([Image(6), Facts(6)], [new float[6], new float[6, 2]]) };
        var history = (History)Call("Fit", model, image, facts, kind, size, options)!;
        Assert.Equal(10, history.Names.Count);
        Assert.Contains("val_size_loss", history.Names);
        Assert.True(history["loss"][^1] < history["loss"][0]);
        Assert.Equal(history["kind_loss"][^1] + (0.5 * history["size_loss"][^1]), history["loss"][^1], 1e-4);
    }

    [Fact]
    public void NamedAxes_AreFoundFromAllInputs()
    {
        Model model = _models.Create("Towers");
        var (match, steps) = ((float[,], float[,,]))Call("Towers", model, new float[2, 5, 3], new float[2, 8, 3])!;
        Assert.Equal((2, 4, 2, 4, 1), (match.GetLength(0), match.GetLength(1), steps.GetLength(0), steps.GetLength(1), steps.GetLength(2)));
        Assert.True((float)Call("Towers", model, new float[2, 5, 3], new float[2, 8, 3], new float[2, 4], new float[2, 4, 1])! >= 0);
        Assert.Contains("S of Towers has the length 7", Message(() => Call("Towers", model, new float[2, 5, 3], new float[2, 7, 3])), StringComparison.Ordinal);
        Assert.Contains("2 samples in question, but 3 in options", Message(() => Call("Towers", model, new float[2, 5, 3], new float[3, 8, 3])), StringComparison.Ordinal);
        Assert.Contains(
            "targets of output 'match-steps' of Towers have the axes (batch, 4, 1)",
            Message(() => Call("Towers", model, new float[2, 5, 3], new float[2, 8, 3], new float[2, 4], new float[2, 5, 1])), StringComparison.Ordinal);
    }

    [Fact]
    public void Info_TellsInputsAndOutputs()
    {
        var info = _models.Create("Judge").Info;
        Assert.Equal(["image (4, 3)", "facts (2)"], info.Inputs.Select(i => $"{i.Name} {i.Shape}"));
        Assert.Equal(
            ["kind (3) () SparseCategoricalCrossentropy 1", "size (2) (2) MeanSquaredError 0.5"],
            info.Outputs.Select(o => FormattableString.Invariant($"{o.Name} {o.Shape} {o.TargetShape} {o.Loss} {o.LossWeight}")));
        Assert.Equal(info.Layers[^1].OutputShape, info.Layers[info.Outputs[1].Source].OutputShape);
        string mermaid = new runtime::ModelGen.Diagram(info).ToMermaid();
        Assert.Contains("facts", mermaid, StringComparison.Ordinal);
        Assert.Contains("kind", mermaid, StringComparison.Ordinal);
        Assert.Contains("(4, 3)", new runtime::ModelGen.Diagram(info).ToSvg(), StringComparison.Ordinal);
    }

    private static string Message(Action call) =>
        Assert.IsType<ArgumentException>(Assert.Throws<System.Reflection.TargetInvocationException>(call).InnerException).Message;

    private static float[,,] Image(int samples)
    {
        float[,,] image = new float[samples, 4, 3];
        for (int i = 0; i < image.Length; i++)
        {
            image[i / 12, i / 3 % 4, i % 3] = MathF.Sin(i * 1.7f);
        }

        return image;
    }

    private static float[,] Facts(int samples)
    {
        float[,] facts = new float[samples, 2];
        for (int i = 0; i < facts.Length; i++)
        {
            facts[i / 2, i % 2] = MathF.Cos(i * 0.9f);
        }

        return facts;
    }

    private static (float[,,] Image, float[,] Facts, float[] Kind, float[,] Size) Data(int samples) =>
        (Image(samples), Facts(samples), [.. Enumerable.Range(0, samples).Select(i => (float)(i % 3))], Facts(samples));

    private static float[] Packed(Array first, Array second)
    {
        int samples = first.GetLength(0);
        float[] a = [.. first.Cast<float>()], b = [.. second.Cast<float>()];
        return [.. Enumerable.Range(0, samples).SelectMany(i =>
            a.AsSpan(i * a.Length / samples, a.Length / samples).ToArray().Concat(b.AsSpan(i * b.Length / samples, b.Length / samples).ToArray()))];
    }

    private object? Call(string method, params object[] arguments) => _models.Assembly.GetType("Calls")!
        .GetMethod(method, [typeof(Model), .. arguments.Skip(1).Select(a => a.GetType())])!.Invoke(null, arguments);
}
