using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>How a layer is checked: its arguments, then the shape that comes of its inputs, then its weights; and what each layer supplies for it.</summary>
internal abstract partial class Layer
{
    /// <summary>Checks the arguments, then finds the output shape and the weights where the input shape is known.</summary>
    public void Check(Shape? input, Report report) => Check(input is null ? [] : [input], report);

    /// <summary>Checks the arguments, then finds the output shape and the weights where the input shapes are known: all, or none.</summary>
    public void Check(IReadOnlyList<Shape> inputs, Report report)
    {
        int errors = report.ShapeErrors;
        CheckArguments(report);
        bool argumentsHold = report.ShapeErrors == errors;
        Inputs = inputs;

        // A mistake of an elementwise layer does not hide the shapes behind it: what goes out has the shape of what came in.
        if (inputs.Count == 0 || !(argumentsHold || IsElementwise))
        {
            return;
        }

        try
        {
            Shape? output = InferShape(inputs, report);
            if (output is not null && CheckSize(output, report))
            {
                AddWeights(inputs);
                if (SharesWith is null ? _weights.All(w => CheckKnown(w, report) && CheckSize(w.Shape, report) && CheckInitializer(w, report)) : CheckShared(SharesWith, report))
                {
                    Output = output;
                }
            }
        }
        catch (OverflowException)
        {
            ReportTooLarge(report);
        }
    }

    /// <summary>What is wrong whatever comes in.</summary>
    protected virtual void CheckArguments(Report report)
    {
    }

    /// <summary>The output shape, or null after reporting why there is none.</summary>
    protected virtual Shape? InferShape(Shape input, Report report) => throw new NotSupportedException($"{Kind} has several inputs.");

    /// <summary>The same for a layer with several inputs.</summary>
    protected virtual Shape? InferShape(IReadOnlyList<Shape> inputs, Report report) => InferShape(inputs[0], report);

    /// <summary>Adds the weights by <see cref="Add"/>, in Keras' order.</summary>
    protected virtual void AddWeights(Shape input)
    {
    }

    /// <summary>The same for a layer with several inputs.</summary>
    protected virtual void AddWeights(IReadOnlyList<Shape> inputs) => AddWeights(inputs[0]);

    /// <summary>Writes the layer as ops on <paramref name="x"/>, whose first axis is the batch (or batch · steps in a wrapper).</summary>
    public virtual Node Lower(Lowering lowering, Node x) => throw new NotSupportedException($"{Kind} has several inputs.");

    /// <summary>The same for a layer with several inputs, or one that has to do with masks.</summary>
    public virtual Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs) =>
        new(Lower(lowering, inputs[0].Value), PassesMask ? inputs[0].Mask : null);

    protected Weight Add(Weight weight)
    {
        if (!Trainable)
        {
            weight = weight with { Trainable = false };
        }

        _weights.Add(weight with { Name = $"{Name}.{weight.Name}" });
        return weight;
    }

    /// <summary>Keeps a wrapped layer's weights from being trained, because its wrapper's are not.</summary>
    protected void Freeze(Layer inner) => inner._isFrozen = true;

    /// <summary>Takes over the weights of a wrapped layer.</summary>
    protected void AddWeightsOf(Layer inner) => _weights.AddRange(inner.Weights);

    private bool CheckSize(Shape shape, Report report)
    {
        if (shape.Size.Constant is { } size && size > int.MaxValue / 2)
        {
            ReportTooLarge(report);
            return false;
        }

        return true;
    }

    private bool CheckKnown(Weight weight, Report report)
    {
        if (weight.Shape.All(axis => axis.IsConstant))
        {
            return true;
        }

        report.AtLayer(
            Rules.LengthMustBeKnown, this,
            $"{weight.Name} would have the shape {weight.Shape}, which is known only at the call. Pool or average over the axis of unknown length first, or give it a length.");
        return false;
    }

    private bool CheckInitializer(Weight weight, Report report)
    {
        bool fits = weight.Initializer switch
        {
            Initializer.Orthogonal => weight.Shape.Rank >= 2,
            Initializer.Identity => weight.Shape.Rank == 2,
            _ => true,
        };
        if (!fits)
        {
            report.AtLayer(
                Rules.InitializerNeedsMatrix, this,
                $"{weight.Name} has the shape {weight.Shape}, but Initializer.{weight.Initializer} makes a matrix. Use Zeros, Ones or Constant here.");
        }

        return fits;
    }

    private void ReportTooLarge(Report report) =>
        report.AtLayer(Rules.SizeOverflow, this, "its output or one of its weights would have more than 1,073,741,823 values. Make the layer or its input smaller.");

    /// <summary>Drops the weights this layer would need for its own; true if they have the shapes of those it shares.</summary>
    private bool CheckShared(Layer first, Report report)
    {
        Weight[] own = [.. _weights];
        _weights.Clear();

        // A wrapped layer, whose weights a wrapper's are, has checked its own. Behind an error of the first run there is nothing to compare.
        if (Wrapped is not null || first.Output is null || first.Weights.Select(w => w.Shape).SequenceEqual(own.Select(w => w.Shape)))
        {
            return true;
        }

        (Weight there, Weight here) = first.Weights.Zip(own, (a, b) => (a, b)).First(pair => !pair.a.Shape.Equals(pair.b.Shape));
        report.AtLayer(
            Rules.SharedWeightsShape, this,
            $"it shares its weights with its first run, which gets {string.Join(" and ", first.Inputs)}: {there.Name} has the shape {there.Shape}, "
            + $"but here it would be {here.Shape}. Let the block give back the shape it gets, or remove ShareWeights.");
        return false;
    }
}
