using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ModelGen;

public abstract partial class Model
{
    /// <summary>All values of an array of any rank, row-major; the array must hold floats.</summary>
    /// <exception cref="ArgumentException">It holds something else.</exception>
    protected internal static Span<float> AsSpan(Array array)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array is not (float[] or float[,] or float[,,] or float[,,,] or float[,,,,] or float[,,,,,] or float[,,,,,,]))
        {
            throw new ArgumentException($"An array of float is needed, of at most 7 axes, not {array.GetType()}.", nameof(array));
        }

        return MemoryMarshal.CreateSpan(ref Unsafe.As<byte, float>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
    }

    /// <summary>The number of samples in an array whose axes are the batch and those of <see cref="ModelInfo.InputShape"/>.</summary>
    /// <param name="x">The array.</param>
    /// <param name="parameter">Its name in messages.</param>
    /// <exception cref="ArgumentException">Its axes are others.</exception>
    protected internal int BatchOf(Array x, string parameter = "x") => BatchOf(x, [], parameter);

    /// <summary>The number of samples in an array whose axes are the batch and those of <see cref="ModelInfo.InputShape"/>.</summary>
    /// <param name="x">The array.</param>
    /// <param name="axes">Gets the lengths of the named axes.</param>
    /// <param name="parameter">Its name in messages.</param>
    /// <exception cref="ArgumentException">Its axes are others.</exception>
    protected internal int BatchOf(Array x, Span<int> axes, string parameter = "x")
    {
        ArgumentNullException.ThrowIfNull(x, parameter);
        axes.Clear();
        Span<nint> given = stackalloc nint[x.Rank];
        return Solve(AxesOf(x, given), Info.InputShape, axes, parameter);
    }

    /// <summary>Checks that an array holds the targets of <paramref name="batch"/> samples, in <see cref="ModelInfo.TargetShape"/>.</summary>
    /// <param name="y">The array.</param>
    /// <param name="batch">The number of samples.</param>
    /// <param name="parameter">Its name in messages.</param>
    /// <exception cref="ArgumentException">Its axes are others, or it holds another number of targets.</exception>
    protected internal void CheckTargets(Array y, int batch, string parameter = "y") => CheckTargets(y, batch, [], parameter);

    /// <summary>Checks that an array holds the targets of <paramref name="batch"/> samples, in <see cref="ModelInfo.TargetShape"/>.</summary>
    /// <param name="y">The array.</param>
    /// <param name="batch">The number of samples.</param>
    /// <param name="axes">The lengths of the named axes.</param>
    /// <param name="parameter">Its name in messages.</param>
    /// <exception cref="ArgumentException">Its axes are others, or it holds another number of targets.</exception>
    protected internal void CheckTargets(Array y, int batch, ReadOnlySpan<int> axes, string parameter = "y")
    {
        ArgumentNullException.ThrowIfNull(y, parameter);
        Span<nint> given = stackalloc nint[y.Rank];
        AxesOf(y, given);
        Span<int> outputs = stackalloc int[OutputAxes];
        Span<int> targets = stackalloc int[TargetAxes];
        Span<int> sizes = stackalloc int[1 + axes.Length];
        axes.CopyTo(sizes[1..]);
        LengthsFor(sizes, outputs, targets);
        bool matches = given.Length == targets.Length + 1;
        for (int i = 0; matches && i < targets.Length; i++)
        {
            matches = given[i + 1] == targets[i];
        }

        if (!matches)
        {
            throw WrongAxes(given, new Shape(targets), parameter, "targets");
        }

        if (given[0] != batch)
        {
            throw new ArgumentException($"There are {batch} samples, but {given[0]} targets in {parameter}.", parameter);
        }
    }

    /// <summary>Compares the axes of samples, the batch first, with the model's, and finds the lengths of its named ones.</summary>
    private int Solve(ReadOnlySpan<nint> given, Shape expected, Span<int> axes, string parameter)
    {
        bool matches = given.Length == expected.Count + 1;
        for (int i = 0; matches && i < expected.Count; i++)
        {
            if (expected[i] >= 0)
            {
                matches = given[i + 1] == expected[i];
                continue;
            }

            int number = AxisNumber(expected, i);
            CheckAxis(number, given[i + 1], parameter);
            matches = axes[number] == 0 || axes[number] == given[i + 1];
            axes[number] = (int)given[i + 1];
        }

        return matches ? checked((int)given[0]) : throw WrongAxes(given, expected, parameter, Info.Inputs.Count > 1 ? $"samples of input '{parameter}'" : "samples");
    }

    private static ReadOnlySpan<nint> AxesOf(Array array, Span<nint> axes)
    {
        for (int i = 0; i < axes.Length; i++)
        {
            axes[i] = array.GetLength(i);
        }

        return axes;
    }

    private ArgumentException WrongAxes(ReadOnlySpan<nint> given, Shape expected, string parameter, string what)
    {
        string needed = string.Join(", ", Enumerable.Range(0, expected.Count).Select(expected.AxisText).Prepend("batch"));
        return new ArgumentException(
            $"The {what} of {Info.Name} have the axes ({needed}); {parameter} has ({string.Join(", ", given.ToArray())}).", parameter);
    }
}
