using ModelGen.Generator.Findings;

namespace ModelGen.Generator.Tests.Properties;

/// <summary>A random valid declaration with one mistake.</summary>
internal sealed class BrokenModel
{
    private readonly RandomModel _model;
    private readonly IReadOnlyList<string>? _layers;
    private readonly string? _input;
    private readonly string? _compile;

    public BrokenModel(Choices choices, int number)
    {
        _model = new RandomModel(choices, number);
        Name = _model.Name;
        string[] layers = [.. _model.Layers.Select(l => l.Text)];
        switch (number % 20)
        {
            case 0:
                _input = choices.Of(["Model", "Model(0)", "Model(3, -1)", "Model(2000000000, 2)", "Model(int.MaxValue, int.MaxValue, int.MaxValue)"]);
                (Place, Layer) = (FindingPlace.Model, null);
                break;
            case 1:
                _compile = choices.Of(
                [
                    "Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = -1)", "Compile(Loss.MeanSquaredError, Optimizer.Adam, LearningRate = double.NaN)",
                    "Compile(Loss.LogCosh, Optimizer.Adam, Beta1 = 1)", "Compile(Loss.Hinge, Optimizer.RMSprop, Rho = -0.1)",
                    "Compile(Loss.Poisson, Optimizer.Lion, ClipNorm = -1)", "Compile(Loss.Huber, Optimizer.Ftrl, WeightDecay = -1)",
                    "Compile((Loss)99, Optimizer.Sgd)", "Compile(Loss.MeanSquaredError, (Optimizer)99)",
                    "Compile(Loss.Huber, Optimizer.Sgd, Schedule = (Schedule)99)", "Compile(Loss.Huber, Optimizer.Sgd, Metrics = new[] { (Metric)99 })",
                ]);
                (Place, Layer) = (FindingPlace.Compile, null);
                break;
            case 2:
                _layers = [.. layers, "TimeDistributed"];
                (Place, Layer) = (FindingPlace.ClassName, layers.Length);
                break;
            default:
                int at = choices.Below(layers.Length + 1);
                Mistake mistake = choices.Of(Mistake.For(at == 0 ? _model.Input : _model.Layers[at - 1].Output));
                _layers = [.. layers[..at], mistake.Text, .. layers[at..]];
                (Place, Layer) = (FindingPlace.Model, at + mistake.Layer);
                break;
        }
    }

    public string Name { get; }

    /// <summary>The layer at which an error is found; null for one of [Model] or [Compile].</summary>
    public int? Layer { get; }

    /// <summary>Where it is found if not at a layer.</summary>
    public FindingPlace Place { get; }

    /// <summary>The declaration, and a use of all that a sound model would have.</summary>
    public string Source => _model.Source(_layers, _input, _compile) + $$"""

        internal static class Use{{Name}}
        {
            public static object[] All()
            {
                var model = new {{Name}}(seed: 1);
                float[,] x = new float[2, 3];
                var y = model.Predict(x);
                model.Predict(new float[6], new float[6]);
                History history = model.Fit(x, new float[2, 3, 4], new FitOptions { Epochs = 1 });
                EvaluationResult result = model.Evaluate(x, new float[2]);
                float loss = model.TrainOnBatch(x, new float[2]);
                return [{{Name}}.Summary, {{Name}}.Layers.Count, {{Name}}.Diagram, y, history, result, loss];
            }
        }

        """;

    public override string ToString() => Source;
}
