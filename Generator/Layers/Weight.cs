using ModelGen.Generator.Declarations;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>A weight a layer declares: Keras' name and shape, how it starts, what keeps it small.</summary>
internal sealed record Weight(string Name, Shape Shape, Initializer Initializer)
{
    public double InitializerValue { get; init; }

    public bool Trainable { get; init; } = true;

    /// <summary>Whether matrix kernels read it, so that it lies in panels: a matrix of its last axis by all others, if not <see cref="RowAxes"/>.</summary>
    public bool InPanels { get; init; }

    /// <summary>In panels: how many leading axes are the matrix' rows where that is not all but the last; 0 if it is.</summary>
    public int RowAxes { get; init; }

    /// <summary>The columns of the matrix that it is in panels.</summary>
    public Dim MatrixColumns => RowAxes == 0 ? Shape.Last : Shape.Product(Shape.Skip(RowAxes));

    /// <summary>Values that start at 1 whatever the initializer: an LSTM's forget gate.</summary>
    public (long First, long Count) Ones { get; init; }

    public Regularizer Regularizer { get; init; }

    public double L1 { get; init; }

    public double L2 { get; init; }

    public Constraint Constraint { get; init; }

    public double ConstraintValue { get; init; } = 2;

    /// <summary>
    /// Values in and out as Keras counts them (<c>initializers/random_initializers.py</c>, compute_fans): the last two axes, times the
    /// product of those before.
    /// </summary>
    public (double In, double Out) Fans
    {
        get
        {
            double[] axes = [.. Shape.Select(a => (double)(a.Constant ?? 1))];
            double receptive = axes.Take(axes.Length - 2).Aggregate(1.0, (product, axis) => product * axis);
            return axes.Length switch
            {
                0 => (1, 1),
                1 => (axes[0], axes[0]),
                _ => (axes[axes.Length - 2] * receptive, axes[axes.Length - 1] * receptive),
            };
        }
    }

    /// <summary>A weight whose initializer, regularizer and constraint come from arguments such as <c>KernelInitializer</c>.</summary>
    public static Weight From(LayerDeclaration declaration, string prefix, string name, Shape shape, Initializer initializer)
    {
        Regularizer regularizer = declaration.Choice($"{prefix}Regularizer", Regularizer.None);
        return new Weight(name, shape, declaration.Choice($"{prefix}Initializer", initializer))
        {
            InitializerValue = declaration.Number($"{prefix}InitializerValue"),
            Regularizer = regularizer,
            L1 = regularizer is Regularizer.L1 or Regularizer.L1L2 ? declaration.Number($"{prefix}L1", 0.01) : 0,
            L2 = regularizer is Regularizer.L2 or Regularizer.L1L2 ? declaration.Number($"{prefix}L2", 0.01) : 0,
            Constraint = declaration.Choice($"{prefix}Constraint", Constraint.None),
            ConstraintValue = declaration.Number($"{prefix}ConstraintValue", 2),
        };
    }
}
