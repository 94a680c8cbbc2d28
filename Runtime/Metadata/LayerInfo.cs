namespace ModelGen;

/// <summary>One layer of a model as it was declared, with the shapes that come of it.</summary>
public sealed record LayerInfo
{
    /// <summary>Its name: the <c>Name</c> argument, or Keras' snake case with a number (<c>dense</c>, <c>dense_1</c>).</summary>
    public required string Name { get; init; }

    /// <summary>The layer's class as Keras names it: <c>Dense</c>; <c>TimeDistributed</c> for a wrapped one.</summary>
    public required string Kind { get; init; }

    /// <summary>The declaration in short: <c>Dense(16, ReLU)</c>.</summary>
    public required string Display { get; init; }

    /// <summary>The shape of one sample coming in.</summary>
    public required Shape InputShape { get; init; }

    /// <summary>The shape of one sample going out.</summary>
    public required Shape OutputShape { get; init; }

    /// <summary>Its weights in Keras' order.</summary>
    public IReadOnlyList<WeightInfo> Weights { get; init; } = [];

    /// <summary>
    /// Operations of one sample's forward pass. A multiply-add of a kernel, or of two tensors, counts as two; a pool counts one for each cell of
    /// every window, another layer that computes one for each value it gives. −1 if they depend on named axes.
    /// </summary>
    public long Flops { get; init; }

    /// <summary>Where its inputs come from: numbers of layers, −1 − i for input i of the model.</summary>
    public IReadOnlyList<int> Inputs { get; init; } = [];

    /// <summary>The number of values in its weights.</summary>
    public long Parameters => Weights.Sum(w => w.Count);

    /// <summary>The number of those that training changes.</summary>
    public long TrainableParameters => Weights.Where(w => w.Trainable).Sum(w => w.Count);
}
