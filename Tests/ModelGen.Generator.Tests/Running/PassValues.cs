extern alias runtime;

using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using Geometry = runtime::ModelGen.Geometry;
using Model = runtime::ModelGen.Model;

namespace ModelGen.Generator.Tests.Running;

/// <summary>The numbers a model is run on: for the generated code as floats, for the interpreter the same ones as doubles.</summary>
internal sealed class PassValues
{
    private readonly Dictionary<string, float[]> _weights;

    /// <summary>Numbers for a batch; of a model with named axes, for these lengths of theirs.</summary>
    public PassValues(Model model, int batch, params int[] axes)
    {
        Geometry = new Geometry(model, axes);
        var random = new Random(11);
        float Between(double low, double high) => (float)(low + ((high - low) * random.NextDouble()));
        bool classes = model.Info.Compile?.Loss == runtime::ModelGen.Loss.SparseCategoricalCrossentropy;
        Batch = batch;
        Input = [.. Enumerable.Range(0, batch * Geometry.SampleLength).Select(_ => Between(-1, 1))];
        Target = [.. Enumerable.Range(0, batch * Geometry.TargetLength).Select(i => classes ? i % 3 : Between(0.1, 0.9))];
        SampleWeight = [.. Enumerable.Range(0, batch).Select(_ => Between(0.5, 1.5))];
        _weights = model.Info.Weights.ToDictionary(
            weight => weight.Name,
            weight =>
            {
                // The larger the sum a value is part of, the smaller it is, so that activations are not driven to their limits.
                double limit = 1 / Math.Sqrt(Math.Max(1, weight.Fans.In / 8));
                return (float[])[.. Enumerable.Range(0, (int)weight.Count).Select(_ => weight.Trainable ? Between(-limit, limit) : Between(0.5, 1.5))];
            });
        foreach ((string name, float[] values) in _weights)
        {
            model.SetWeight(name, values);
        }
    }

    public int Batch { get; }

    /// <summary>The sizes of a sample.</summary>
    public Geometry Geometry { get; }

    public float[] Input { get; }

    public float[] Target { get; }

    public float[] SampleWeight { get; }

    /// <summary>What a source of the model's graph holds.</summary>
    public double[] Of(Node node) => Array.ConvertAll(Floats(node), value => (double)value);

    private float[] Floats(Node node) => node.Op switch
    {
        InputOp => Input,
        TargetOp => Target,
        SampleWeightOp => SampleWeight,
        WeightOp weight => _weights[weight.Weight.Name],
        _ => throw new NotSupportedException($"{node.Op}"),
    };
}
