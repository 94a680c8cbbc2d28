extern alias runtime;

using ModelGen.Generator.Layers;
using ModelGen.Generator.Tests.Hosting;
using Model = runtime::ModelGen.Model;

namespace ModelGen.Generator.Tests.Properties;

/// <summary>Random valid declarations over everything that can be declared: they compile without a warning and run.</summary>
public sealed class ValidDeclarationTests
{
    private const int Declarations = 300;

    private const int Batch = 5;

    [Fact]
    public void ValidDeclarations_CompileAndRunWithTheDeclaredShapes() => Choices.Sample(Declarations, choices =>
    {
        RandomModel[] models = [.. choices.Select((c, i) => new RandomModel(c, i))];
        CheckCoverage(string.Join("\n", models.Select(m => m.Source())));
        using LoadedModels loaded = ModelBuild.Load(models.Select(m => m.Source()));
        Assert.All(models, model => Run(model, loaded.Create($"Declared.{model.Name}")));
    });

    /// <summary>That the sample has every layer, activation, loss, optimizer and schedule.</summary>
    private static void CheckCoverage(string sources)
    {
        Assert.All(LayerCatalog.Kinds, kind => Assert.Matches($@"[\[ ]{kind}[\](,]", sources));
        foreach (Type type in (Type[])[typeof(Activation), typeof(Loss), typeof(Optimizer), typeof(Schedule), typeof(Initializer), typeof(Regularizer), typeof(Constraint)])
        {
            Assert.All(Enum.GetNames(type).Except(["Exponential"]), name => Assert.Matches($@"\b{type.Name}\.{name}\b", sources));
        }
    }

    private static void Run(RandomModel declared, Model model)
    {
        var random = new Random(3);
        Array x = ArrayOf(declared.Input, _ => (float)((random.NextDouble() * 2) - 1));
        Array y = ArrayOf(declared.Target, i => declared.IsSparse ? i % declared.Output[^1] : (float)(0.1 + (0.8 * random.NextDouble())));

        var predictions = (Array)Call(model, "Predict", x);
        Assert.Equal([Batch, .. declared.Output], Enumerable.Range(0, predictions.Rank).Select(predictions.GetLength));
        Assert.All(predictions.Cast<float>(), value => Assert.True(float.IsFinite(value), $"The prediction has {value}."));

        var evaluation = (runtime::ModelGen.EvaluationResult)Call(model, "Evaluate", x, y);
        Assert.True(double.IsFinite(evaluation.Loss), $"The evaluated loss is {evaluation.Loss}.");

        float loss = (float)Call(model, "TrainOnBatch", x, y);
        Assert.True(float.IsFinite(loss), $"The loss is {loss}.");
        Assert.All(model.Trainer.Gradients.Span.ToArray(), value => Assert.True(float.IsFinite(value), $"A gradient is {value}."));
        Assert.All(model.WeightNames.SelectMany(model.GetWeight), value => Assert.True(float.IsFinite(value), $"A weight becomes {value}."));
    }

    /// <summary>Calls the generated overload that takes these arrays.</summary>
    private static object Call(Model model, string name, params object[] arrays) =>
        model.GetType().GetMethod(name, Array.ConvertAll(arrays, a => a.GetType()))!.Invoke(model, arrays)!;

    private static Array ArrayOf(int[] sample, Func<int, float> value)
    {
        var array = Array.CreateInstance(typeof(float), [Batch, .. sample]);
        float[] values = [.. Enumerable.Range(0, array.Length).Select(value)];
        Buffer.BlockCopy(values, 0, array, 0, values.Length * sizeof(float));
        return array;
    }
}
