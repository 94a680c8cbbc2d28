extern alias runtime;

using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Tests.Hosting;
using Xunit.Abstractions;
using Model = runtime::ModelGen.Model;

namespace ModelGen.Generator.Tests.Budget;

/// <summary>Deep models stay fast: the JIT does not optimize a method of more than 60,000 bytes of IL.</summary>
public sealed class EmitterBudgetTests(ITestOutputHelper output)
{
    private const int MostBytesOfIL = 60_000;

    /// <summary>Ten times what a busy machine takes.</summary>
    private const double MostSeconds = 20;

    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData("Dense(8), ReLU", 100)]
    [InlineData("Dense(40, Activation = Activation.GELU), BatchNormalization, Dropout(0.1), LayerNormalization", 50)]
    [InlineData("Dense(3)", 200)]
    [InlineData("Residual<Body>", 20)]
    [InlineData("Repeat<Body>(3, ShareWeights = true), Branches<Body, Body>(Merge.Average)", 10)]
    public void DeepModel_HasNoMethodTooLongForTheJit(string block, int blocks)
    {
        var watch = Stopwatch.StartNew();
        using LoadedModels models = ModelBuild.Load(Deep(block, blocks));
        output.WriteLine($"generated and compiled in {watch.Elapsed.TotalMilliseconds:F0} ms");

        // The static constructor, which makes the description, runs once; optimizing it would only cost time.
        IEnumerable<MethodInfo> methods = models.Assembly.GetTypes().SelectMany(t => t.GetMethods(All));
        (string Name, int Bytes)[] sizes = [.. methods.Select(m => (m.Name, m.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0)).OrderByDescending(m => m.Item2)];
        output.WriteLine(string.Join(", ", sizes.Take(5).Select(m => $"{m.Name}: {m.Bytes} bytes of IL")));
        Assert.All(sizes, method => Assert.True(method.Bytes < MostBytesOfIL, $"{method.Name} has {method.Bytes} bytes of IL."));
        watch.Restart();
        float[] y = new float[2 * 4];
        Model model = models.Create("Deep");
        model.Predict(new float[2 * 8], y);
        Assert.All(y, value => Assert.True(float.IsFinite(value)));
        Assert.True(float.IsFinite(model.TrainOnBatch(new float[2 * 8], y)));
        output.WriteLine($"first prediction and first training step in {watch.Elapsed.TotalMilliseconds:F0} ms");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, MostSeconds);
    }

    /// <summary>
    /// Four times the layers may take four times the time and some, not sixteen times: no pass compares all with all. Fewer layers than these
    /// fit in the caches and are generated faster each, so that more would seem to take six times.
    /// </summary>
    [Theory]
    [InlineData("Dense(16), ReLU", 500)]
    [InlineData("Residual<Body>", 100)]
    public void GeneratorTime_GrowsAsTheLayersDo(string block, int blocks)
    {
        CSharpCompilation fewer = ModelBuild.Declare(Deep(block, blocks)), more = ModelBuild.Declare(Deep(block, 4 * blocks));

        // In turns, and the least of several runs, which other work on the machine disturbs least.
        (double few, double many) = (double.PositiveInfinity, double.PositiveInfinity);
        for (int run = 0; run < 5; run++)
        {
            few = Math.Min(few, SecondsOf(fewer));
            many = Math.Min(many, SecondsOf(more));
        }

        output.WriteLine($"{blocks} blocks in {few * 1000:F0} ms, {4 * blocks} in {many * 1000:F0} ms");
        Assert.InRange(many, 0, 10 * few);
    }

    private static double SecondsOf(CSharpCompilation declarations)
    {
        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(ModelBuild.Generate(declarations).Files);
        return watch.Elapsed.TotalSeconds;
    }

    [Fact]
    public void GeneratedText_GrowsAsTheLayersDo()
    {
        const string Block = "Dense(64, Activation = Activation.ReLU)";
        int few = LengthOf(Deep(Block, 50)), many = LengthOf(Deep(Block, 100));
        Assert.InRange(many, few, (2 * few) + 2000);
    }

    /// <summary>The length of what is generated, after a run that let the JIT compile the generator.</summary>
    private int LengthOf(string source)
    {
        CSharpCompilation declarations = ModelBuild.Declare(source);
        _ = ModelBuild.Generate(declarations);
        var watch = Stopwatch.StartNew();
        int length = ModelBuild.Generate(declarations).Files.Values.Single().Length;
        output.WriteLine($"{length:N0} characters in {watch.Elapsed.TotalMilliseconds:F0} ms");
        return length;
    }

    private static string Deep(string block, int blocks) =>
        $"using ModelGen;\n[Model(8)]\n{string.Concat(Enumerable.Repeat($"[{block}]\n", blocks))}[Dense(4)]\n"
        + "[Compile(Loss.MeanSquaredError, Optimizer.Adam)]\npublic partial class Deep;\n"
        + "[Block(\"C\")][Dense(\"2*C\", UseBias = false), BatchNormalization, ReLU, Dense(\"C\"), BatchNormalization] internal class Body;\n";
}
