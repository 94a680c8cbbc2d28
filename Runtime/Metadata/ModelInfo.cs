namespace ModelGen;

/// <summary>Everything known about a model when it was built: layers, weights, shapes, training set-up. Made by generated code.</summary>
public sealed record ModelInfo
{
    /// <summary>The name of the model's class.</summary>
    public required string Name { get; init; }

    /// <summary>The shape of one sample; of several inputs, of their values one after another.</summary>
    public required Shape InputShape { get; init; }

    /// <summary>The shape of one prediction; of several outputs, of their values one after another.</summary>
    public required Shape OutputShape { get; init; }

    /// <summary>The shape of one sample's target; for class numbers it is the output's shape without its last axis.</summary>
    public required Shape TargetShape { get; init; }

    /// <summary>The inputs in the order of their declaration.</summary>
    public IReadOnlyList<InputInfo> Inputs
    {
        get => field.Count > 0 ? field : [new InputInfo { Name = "input", Shape = InputShape }];
        init;
    }

    = [];

    /// <summary>The outputs in the order of their declaration.</summary>
    public IReadOnlyList<OutputInfo> Outputs
    {
        get => field.Count > 0 ? field : [new OutputInfo { Name = "output", Shape = OutputShape, TargetShape = TargetShape, Source = Layers.Count - 1 }];
        init;
    }

    = [];

    /// <summary>The axes whose lengths are known only when the model is called, in the order in which the declaration names them.</summary>
    public IReadOnlyList<AxisInfo> Axes { get; init; } = [];

    /// <summary>Whether a layer keeps state from call to call (<c>Stateful = true</c>).</summary>
    public bool IsStateful { get; init; }

    /// <summary>The layers in order.</summary>
    public required IReadOnlyList<LayerInfo> Layers { get; init; }

    /// <summary>The length of the parameter buffer in floats, padding included.</summary>
    public required int ParameterLength { get; init; }

    /// <summary>How many floats at the start of the parameter buffer belong to weights that training changes.</summary>
    public required int TrainableLength { get; init; }

    /// <summary>The training set-up; null without <c>[Compile]</c>.</summary>
    public CompileInfo? Compile { get; init; }

    /// <summary>All weights in the layers' order.</summary>
    public IEnumerable<WeightInfo> Weights => Layers.SelectMany(layer => layer.Weights);

    /// <summary>The number of values in all weights.</summary>
    public long Parameters => Layers.Sum(layer => layer.Parameters);

    /// <summary>The number of those that training changes.</summary>
    public long TrainableParameters => Layers.Sum(layer => layer.TrainableParameters);

    /// <summary>Operations of one sample's forward pass; a multiply-add counts as two. −1 if they depend on <see cref="Axes"/>.</summary>
    public long Flops => Layers.Any(layer => layer.Flops < 0) ? -1 : Layers.Sum(layer => layer.Flops);
}
