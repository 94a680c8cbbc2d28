using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Tests.Hosting;
using Xunit.Abstractions;

namespace ModelGen.Generator.Tests.Budget;

/// <summary>Deep models stay fast: the JIT does not optimize a method of more than 60,000 bytes of IL.</summary>
public sealed class EmitterBudgetTests(ITestOutputHelper output)
{
    private const int MostBytesOfIL = 60_000;

    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData("Dense(8), ReLU", 100)]
    [InlineData("Dense(40, Activation = Activation.GELU), BatchNormalization, Dropout(0.1), LayerNormalization", 50)]
    [InlineData("Dense(3)", 200)]
    public void DeepModel_HasNoMethodTooLongForTheJit(string block, int blocks)
    {
        using LoadedModels models = ModelBuild.Load(Deep(block, blocks));

        // The static constructor, which makes the description, runs once; optimizing it would only cost time.
        IEnumerable<MethodInfo> methods = models.Assembly.GetTypes().SelectMany(t => t.GetMethods(All));
        (string Name, int Bytes)[] sizes = [.. methods.Select(m => (m.Name, m.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0)).OrderByDescending(m => m.Item2)];
        output.WriteLine(string.Join(", ", sizes.Take(5).Select(m => $"{m.Name}: {m.Bytes} bytes of IL")));
        Assert.All(sizes, method => Assert.True(method.Bytes < MostBytesOfIL, $"{method.Name} has {method.Bytes} bytes of IL."));
        float[] y = new float[2 * 4];
        models.Create("Deep").Predict(new float[2 * 8], y);
        Assert.All(y, value => Assert.True(float.IsFinite(value)));
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
        + "[Compile(Loss.MeanSquaredError, Optimizer.Adam)]\npublic partial class Deep;\n";
}
