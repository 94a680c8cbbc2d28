using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>What a layer costs in inference, for one sample: operations, and memory beside what comes in and goes out.</summary>
internal abstract partial class Layer
{
    /// <summary>No computer gets there, and so many for each of the most layers a model can have still add up to a number.</summary>
    private const long MostFlops = long.MaxValue / Assembler.MostItems;

    private Dim? _flops;

    /// <summary>
    /// Operations, by one convention. A layer with a kernel, or that multiplies tensors, counts their multiply-adds, each as two operations,
    /// and not its bias, activation, gates or softmax, which are few beside them. A pool counts one for each cell of every window. Any other
    /// layer that computes (an activation, a normalization, a merge) counts one for each value that goes out. What only moves values, looks
    /// them up, or does nothing in inference counts nothing. 0 behind a shape error.
    /// </summary>
    public Dim Flops => Input is null || Output is null ? 0 : _flops ??= Bounded(Input, Output);

    /// <summary>
    /// The numbers of values it makes on the way from its input to its output, each of what it made before: the input is not needed any
    /// more when the first is done.
    /// </summary>
    public IReadOnlyList<Dim> Stages => Input is null || Output is null || IsView ? [] : BoundedStages(Input, Output);

    /// <summary>Values of its kernel in another order, held while it works.</summary>
    public virtual long KernelCopy => 0;

    /// <summary>Values kept from call to call.</summary>
    public Dim State => Input is null || Output is null ? 0 : CountState(Input, Output);

    /// <summary>Whether in inference its output is its input where it lies, under other axes at most.</summary>
    public virtual bool IsView => IsNoise || ChangesNothing;

    /// <summary>Whether it may write its output over its input, if nothing else needs that. A softmax reads all values before it writes any.</summary>
    public virtual bool RunsInPlace => IsElementwise && !EndsInSoftmax;

    private bool EndsInSoftmax => Activation is Activation.Softmax or Activation.LogSoftmax;

    /// <summary>The operations, by the convention of <see cref="Flops"/>.</summary>
    protected virtual Dim CountFlops(Shape input, Shape output) => IsElementwise && !IsView ? output.Size : 0;

    /// <summary>The <see cref="Stages"/>: in front of a softmax at its end there are as many values as behind it.</summary>
    protected virtual IEnumerable<Dim> CountStages(Shape input, Shape output) => EndsInSoftmax && !IsActivation ? [output.Size] : [];

    /// <summary>The values of <see cref="State"/>.</summary>
    protected virtual Dim CountState(Shape input, Shape output) => 0;

    private IReadOnlyList<Dim> BoundedStages(Shape input, Shape output)
    {
        try
        {
            return [.. CountStages(input, output)];
        }
        catch (OverflowException)
        {
            return [MostFlops];
        }
    }

    private Dim Bounded(Shape input, Shape output)
    {
        try
        {
            Dim count = CountFlops(input, output);
            return count.Evaluate(_ => 1) > MostFlops ? MostFlops : count;
        }
        catch (OverflowException)
        {
            return MostFlops;
        }
    }
}
