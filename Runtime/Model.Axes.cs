using System.Runtime.CompilerServices;

namespace ModelGen;

public abstract partial class Model
{
    /// <summary>A number of <c>sizes</c>: the batch at 0, then the lengths of the named axes; for generated code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static int SizeAt(ref readonly int sizes, nint index) => Unsafe.Add(ref Unsafe.AsRef(in sizes), index);

    /// <summary>
    /// Finds the axes of predictions and targets from the lengths of the named axes; generated for models that have some.
    /// </summary>
    /// <param name="sizes">The batch, which may be any number, and the lengths of the named axes.</param>
    /// <param name="outputs">The axes of one prediction of each of <see cref="ModelInfo.Outputs"/>, one output after another.</param>
    /// <param name="targets">The axes of their targets.</param>
    /// <returns>Operations of one sample's forward pass.</returns>
    /// <exception cref="ArgumentException">A layer cannot work on axes of these lengths.</exception>
    protected internal virtual long Measure(ref readonly int sizes, Span<int> outputs, Span<int> targets)
    {
        foreach (OutputInfo output in _outputs)
        {
            output.Shape.AsSpan().CopyTo(outputs);
            output.TargetShape.AsSpan().CopyTo(targets);
            outputs = outputs[output.Shape.Count..];
            targets = targets[output.TargetShape.Count..];
        }

        return Flops;
    }

    /// <summary>The number of axes of all outputs together.</summary>
    internal int OutputAxes { get; }

    /// <summary>The number of axes of all targets together.</summary>
    internal int TargetAxes { get; }

    /// <summary>For generated code: a layer's output would have an axis of this length.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    protected void ThrowTooShort(ref readonly int sizes, string layer, long length)
    {
        string[] lengths = new string[Info.Axes.Count];
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = $"{Info.Axes[i].Name} = {SizeAt(in sizes, i + 1)}";
        }

        throw new ArgumentException(
            $"{string.Join(" and ", lengths)} {(lengths.Length == 1 ? "is" : "are")} too short for {Info.Name}: its layer '{layer}' would have an axis of length {length}.",
            "axes");
    }

    /// <summary>Checks the lengths of the named axes.</summary>
    /// <exception cref="ArgumentException">There are more or fewer axes, or one cannot have its length.</exception>
    internal void CheckAxes(ReadOnlySpan<int> axes, string parameter)
    {
        if (axes.Length != Info.Axes.Count)
        {
            string names = string.Join(", ", Info.Axes.Select(axis => axis.Name));
            throw new ArgumentException(
                Info.Axes.Count == 0 ? $"{Info.Name} has no named axes, but {axes.Length} lengths of such axes are given."
                    : axes.IsEmpty ? $"{Info.Name} needs the lengths of its named axes ({names}): give arrays or tensors, whose axes tell them, or the overload with axes."
                    : $"{Info.Name} has the named axes ({names}), but {axes.Length} lengths are given.",
                parameter);
        }

        for (int i = 0; i < axes.Length; i++)
        {
            CheckAxis(i, axes[i], parameter);
        }
    }

    /// <summary>The lengths for checked lengths of the named axes; the axes of output and target go to the spans.</summary>
    internal SampleLengths LengthsFor(ReadOnlySpan<int> sizes, Span<int> outputs, Span<int> targets)
    {
        long sample = 0;
        foreach (InputInfo input in _inputs)
        {
            long values = 1;
            for (int i = 0; i < input.Shape.Count; i++)
            {
                values = Times(values, LengthOf(input.Shape, i, sizes[1..]));
            }

            sample = Times(sample + values, 1);
        }

        long flops = Measure(in sizes[0], outputs, targets);
        (long output, long target) = (0, 0);
        foreach (OutputInfo info in _outputs)
        {
            output = Times(output + Product(outputs[..info.Shape.Count]), 1);
            target = Times(target + Product(targets[..info.TargetShape.Count]), 1);
            outputs = outputs[info.Shape.Count..];
            targets = targets[info.TargetShape.Count..];
        }

        return new SampleLengths((int)sample, (int)output, (int)target, flops);
    }

    /// <summary>A shape of named axes with their lengths.</summary>
    internal Shape Bind(Shape shape, ReadOnlySpan<int> axes)
    {
        int[] lengths = new int[shape.Count];
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = LengthOf(shape, i, axes);
        }

        return new Shape(lengths);
    }

    /// <summary>The number of a named axis of an input.</summary>
    private int AxisNumber(Shape shape, int axis)
    {
        string name = shape.AxisText(axis);
        for (int i = 0; i < Info.Axes.Count; i++)
        {
            if (Info.Axes[i].Name == name)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"{Info.Name} does not say what the axis {name} of {shape} is.");
    }

    private int LengthOf(Shape shape, int axis, ReadOnlySpan<int> axes) => shape[axis] >= 0 ? shape[axis] : axes[AxisNumber(shape, axis)];

    internal long Product(ReadOnlySpan<int> axes)
    {
        long product = 1;
        foreach (int axis in axes)
        {
            product = Times(product, axis);
        }

        return product;
    }

    private long Times(long product, int axis) => product * axis is >= 0 and <= int.MaxValue and var all
        ? all
        : throw new ArgumentException($"With axes of these lengths a sample of {Info.Name} or what is made of it has more than {int.MaxValue} values.", "axes");

    private void CheckAxis(int number, long length, string parameter)
    {
        AxisInfo axis = Info.Axes[number];
        if (length is < 1 or > int.MaxValue)
        {
            throw new ArgumentException($"The axis {axis.Name} of {Info.Name} has the length {length}; it must be at least 1 and at most {int.MaxValue}.", parameter);
        }

        if (length % axis.MultipleOf != 0)
        {
            throw new ArgumentException(
                $"The axis {axis.Name} of {Info.Name} has the length {length}, but its length must be a multiple of {axis.MultipleOf} (\"{axis.Name}%{axis.MultipleOf}\").",
                parameter);
        }
    }
}
