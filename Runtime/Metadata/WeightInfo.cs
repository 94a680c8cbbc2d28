namespace ModelGen;

/// <summary>One weight of a model: its name, shape, place in the parameter buffer, and how it starts and is kept.</summary>
public sealed record WeightInfo
{
    /// <summary>The name of the layer and of the weight: <c>dense_1.kernel</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The shape in Keras' layout: <c>(in, units)</c> for a dense kernel.</summary>
    public required Shape Shape { get; init; }

    /// <summary>Where its first value lies in the parameter buffer, in floats; a multiple of 16 (64 bytes).</summary>
    public required int Offset { get; init; }

    /// <summary>How many floats it takes there; more than <see cref="Shape"/> has where the layout pads.</summary>
    public required int Length { get; init; }

    /// <summary>How the values lie there.</summary>
    public WeightLayout Layout { get; init; }

    /// <summary>
    /// In panels: how many leading axes are joined into the rows of the matrix; 0 for all but the last one. A kernel of attention,
    /// <c>(features, heads, size)</c>, is a matrix of <c>features</c> rows.
    /// </summary>
    public int RowAxes { get; init; }

    /// <summary>Whether the optimizer changes it. Weights it does not change lie behind all it does change.</summary>
    public bool Trainable { get; init; } = true;

    /// <summary>How it starts.</summary>
    public Initializer Initializer { get; init; } = Initializer.Zeros;

    /// <summary>The value of <see cref="Initializer.Constant"/>.</summary>
    public float InitializerValue { get; init; }

    /// <summary>Values that start at 1 whatever the initializer, the first one and how many: an LSTM's forget gate.</summary>
    public (int First, int Count) Ones { get; init; }

    /// <summary>The fans of the initializer, as Keras computes them from the shape: values in, values out.</summary>
    public (double In, double Out) Fans { get; init; }

    /// <summary>The penalty that joins the loss.</summary>
    public Regularizer Regularizer { get; init; }

    /// <summary>The factor of the L1 penalty.</summary>
    public float L1 { get; init; }

    /// <summary>The factor of the L2 penalty.</summary>
    public float L2 { get; init; }

    /// <summary>What it is brought back to after every step.</summary>
    public Constraint Constraint { get; init; }

    /// <summary>The bound of <see cref="Constraint.MaxNorm"/>.</summary>
    public float ConstraintValue { get; init; } = 2;

    /// <summary>The number of values: the product of <see cref="Shape"/>.</summary>
    public long Count => Shape.Size;
}
