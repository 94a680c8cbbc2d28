extern alias runtime;

using System.Diagnostics;
using System.Globalization;
using ModelGen.Generator.Tests.Hosting;
using runtime::ModelGen;
using Xunit.Abstractions;

namespace ModelGen.Generator.Tests.Architectures;

/// <summary>Networks of the literature: they build without a warning, have the number of parameters that is known of them, and learn.</summary>
public sealed class ArchitectureTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. KnownArchitecture.All.Select(a => a.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Builds_with_the_known_number_of_parameters_and_learns(string name)
    {
        KnownArchitecture known = KnownArchitecture.All.Single(a => a.Name == name);
        var declarations = ModelBuild.Declare(known.Source);
        var watch = Stopwatch.StartNew();
        GeneratedBuild build = ModelBuild.Generate(declarations);
        double generating = watch.Elapsed.TotalMilliseconds;
        using MemoryStream assembly = build.Emit();
        double compiling = watch.Elapsed.TotalMilliseconds - generating;
        using LoadedModels models = new(assembly);
        IReadOnlyList<LayerInfo> layers = LayersOf(models, known);

        Assert.Equal(known.Parameters, layers.Sum(layer => layer.Parameters));
        Assert.Equal(known.Trainable ?? known.Parameters, layers.Sum(layer => layer.TrainableParameters));

        watch.Restart();
        string training = known.Steps == 0 ? "" : Train(models.Create($"ArchitecturesSample.{known.Name}"), known, watch);
        int length = build.Files.Values.Sum(text => text.Length);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"measured: {name}: {known.Parameters:N0} parameters in {layers.Count} layers; {length / 1000.0:N0} kB of C# generated in {generating:N0} ms, compiled with the declarations to {assembly.Length / 1000.0:N0} kB in {compiling:N0} ms{training}"));
    }

    [Theory]
    [InlineData("TransformerClassifier", 10_656)]
    [InlineData("MiniGpt", 658_688)]
    public void Block_between_embedding_and_head_has_the_known_number_of_parameters(string name, long parameters)
    {
        using LoadedModels models = ModelBuild.Load(KnownArchitecture.All.Single(a => a.Name == name).Source);
        List<LayerInfo> layers = [.. LayersOf(models, KnownArchitecture.All.Single(a => a.Name == name))];
        int first = layers.FindIndex(layer => layer.Kind == "PositionEmbedding") + 1;
        int last = layers.FindLastIndex(layer => layer.Kind == "LayerNormalization");
        Assert.Equal(parameters, layers[first..(last + 1)].Sum(layer => layer.Parameters));
    }

    private static IReadOnlyList<LayerInfo> LayersOf(LoadedModels models, KnownArchitecture known) =>
        (IReadOnlyList<LayerInfo>)models.Assembly.GetType($"ArchitecturesSample.{known.Name}", throwOnError: true)!.GetProperty("Layers")!.GetValue(null)!;

    /// <summary>Some steps on one batch: the loss is finite and falls, and the gradient reaches the first weights.</summary>
    private static string Train(Model model, KnownArchitecture known, Stopwatch watch)
    {
        (float[] x, float[] y) = Data(model, known);
        string first = model.WeightNames[0];
        float[] before = model.GetWeight(first);
        double[] seconds = new double[known.Steps];
        float[] losses = new float[known.Steps];
        for (int step = 0; step < known.Steps; step++)
        {
            watch.Restart();
            losses[step] = model.TrainOnBatch(x, known.Axes, y);
            seconds[step] = watch.Elapsed.TotalSeconds;
        }

        float[] after = model.GetWeight(first);
        Assert.All(losses, loss => Assert.True(float.IsFinite(loss)));
        Assert.All(after, weight => Assert.True(float.IsFinite(weight)));
        Assert.NotEqual(before, after);
        Assert.True(known.Steps == 1 || losses[^1] < losses[0], $"The loss went {string.Join(", ", losses)}.");
        return string.Create(CultureInfo.InvariantCulture, $"; a training step of {known.Batch} in {1000 * seconds.Min():N0} ms");
    }

    private static (float[] X, float[] Y) Data(Model model, KnownArchitecture known)
    {
        Random random = new(1);
        float[] x = new float[known.Batch * model.Info.Inputs.Sum(input => Size(input.Shape, known))];
        float[] y = new float[known.Batch * Size(model.Info.TargetShape, known)];
        for (int i = 0; i < x.Length; i++)
        {
            // Word 0 stands for none.
            x[i] = known.Words > 0 ? random.Next(1, known.Words) : random.NextSingle();
        }

        for (int i = 0; i < y.Length; i++)
        {
            y[i] = known.Classes > 0 ? random.Next(known.Classes) : x[i];
        }

        return (x, y);
    }

    private static int Size(Shape shape, KnownArchitecture known) =>
        shape.Aggregate(1, (size, axis) => size * (axis < 0 ? known.Axes[0] : axis));
}
