using System.Collections;
using System.Collections.Immutable;
using System.Globalization;

namespace ModelGen;

/// <summary>The shape of one sample's tensor or of a weight; the batch axis is not part of it. An axis of unknown length is −1.</summary>
public readonly struct Shape : IReadOnlyList<int>, IEquatable<Shape>
{
    private readonly ImmutableArray<int> _axes;

    /// <summary>A shape of the given axes; none is a single value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An axis is below −1.</exception>
    public Shape(params ReadOnlySpan<int> axes)
    {
        foreach (int axis in axes)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(axis, -1, nameof(axes));
        }

        _axes = [.. axes];
    }

    /// <summary>The number of axes.</summary>
    public int Count => _axes.IsDefault ? 0 : _axes.Length;

    /// <summary>The length of the axis at <paramref name="index"/>, −1 if it is only known at run time.</summary>
    public int this[int index] => _axes[index];

    /// <summary>The number of values: the product of all axes, −1 if one of them is unknown.</summary>
    public long Size
    {
        get
        {
            long size = 1;
            foreach (int axis in this)
            {
                if (axis < 0)
                {
                    return -1;
                }

                size = checked(size * axis);
            }

            return size;
        }
    }

    /// <summary>The axes as a span.</summary>
    public ReadOnlySpan<int> AsSpan() => _axes.IsDefault ? [] : _axes.AsSpan();

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)(_axes.IsDefault ? [] : _axes)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Shape other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Shape other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (int axis in this)
        {
            hash.Add(axis);
        }

        return hash.ToHashCode();
    }

    /// <summary>As Python prints a tuple: <c>(3, 2)</c>, <c>(4,)</c> is written <c>(4)</c>, an unknown axis <c>?</c>.</summary>
    public override string ToString() =>
        "(" + string.Join(", ", this.Select(axis => axis < 0 ? "?" : axis.ToString(CultureInfo.InvariantCulture))) + ")";

    /// <summary>Compares axis by axis.</summary>
    public static bool operator ==(Shape left, Shape right) => left.Equals(right);

    /// <summary>Compares axis by axis.</summary>
    public static bool operator !=(Shape left, Shape right) => !left.Equals(right);
}
