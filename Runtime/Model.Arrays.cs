using System.Globalization;
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
    protected internal int BatchOf(Array x, string parameter = "x")
    {
        ArgumentNullException.ThrowIfNull(x, parameter);
        return CheckAxes(x, Info.InputShape, parameter, "samples");
    }

    /// <summary>Checks that an array holds the targets of <paramref name="batch"/> samples, in <see cref="ModelInfo.TargetShape"/>.</summary>
    /// <param name="y">The array.</param>
    /// <param name="batch">The number of samples.</param>
    /// <param name="parameter">Its name in messages.</param>
    /// <exception cref="ArgumentException">Its axes are others, or it holds another number of targets.</exception>
    protected internal void CheckTargets(Array y, int batch, string parameter = "y")
    {
        ArgumentNullException.ThrowIfNull(y, parameter);
        int targets = CheckAxes(y, Info.TargetShape, parameter, "targets");
        if (targets != batch)
        {
            throw new ArgumentException($"There are {batch} samples, but {targets} targets in {parameter}.", parameter);
        }
    }

    private int BatchOf(ReadOnlySpan<nint> axes, string parameter)
    {
        ReadOnlySpan<int> expected = Info.InputShape.AsSpan();
        bool matches = axes.Length == expected.Length + 1;
        for (int i = 0; matches && i < expected.Length; i++)
        {
            matches = expected[i] < 0 || axes[i + 1] == expected[i];
        }

        return matches ? checked((int)axes[0]) : throw WrongAxes(string.Join(", ", axes.ToArray()), Info.InputShape, parameter, "samples");
    }

    private int CheckAxes(Array array, Shape expected, string parameter, string what)
    {
        bool matches = array.Rank == expected.Count + 1;
        for (int i = 0; matches && i < expected.Count; i++)
        {
            matches = expected[i] < 0 || array.GetLength(i + 1) == expected[i];
        }

        return matches
            ? array.GetLength(0)
            : throw WrongAxes(string.Join(", ", Enumerable.Range(0, array.Rank).Select(array.GetLength)), expected, parameter, what);
    }

    private ArgumentException WrongAxes(string given, Shape expected, string parameter, string what)
    {
        string needed = string.Join(", ", expected.Select(axis => axis < 0 ? "?" : axis.ToString(CultureInfo.InvariantCulture)).Prepend("batch"));
        return new ArgumentException($"The {what} of {Info.Name} have the axes ({needed}); {parameter} has ({given}).", parameter);
    }
}
