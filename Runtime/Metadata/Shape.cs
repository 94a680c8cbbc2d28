using System.Collections;
using System.Collections.Immutable;
using System.Globalization;

namespace ModelGen;

/// <summary>
/// The shape of one sample's tensor or of a weight; the batch axis is not part of it. An axis whose length is known only when the model is
/// called is −1 and has a text, such as <c>T</c> or <c>T/2</c>.
/// </summary>
public readonly struct Shape : IReadOnlyList<int>, IEquatable<Shape>
{
    private readonly ImmutableArray<int> _axes;

    // What unknown axes are called; null where all are known or have no name.
    private readonly ImmutableArray<string>? _texts;

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

    private Shape(ImmutableArray<int> axes, ImmutableArray<string>? texts)
    {
        _axes = axes;
        _texts = texts;
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

    /// <summary>A shape of axes that are written as text: numbers, or what an unknown length is called.</summary>
    /// <param name="axes">Such as <c>"T"</c>, <c>"64"</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static Shape Of(params ReadOnlySpan<string> axes)
    {
        int[] lengths = new int[axes.Length];
        for (int i = 0; i < axes.Length; i++)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(axes[i], nameof(axes));
            bool known = int.TryParse(axes[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int length);
            lengths[i] = known ? length : -1;
            ArgumentOutOfRangeException.ThrowIfNegative(known ? length : 0, nameof(axes));
        }

        return new Shape([.. lengths], lengths.Contains(-1) ? [.. axes] : null);
    }

    /// <summary>The length of the axis at <paramref name="index"/> as text: <c>64</c>; <c>T</c> for one that is called so, <c>?</c> for an
    /// unknown one without a name.</summary>
    public string AxisText(int index) =>
        _axes[index] >= 0 ? _axes[index].ToString(CultureInfo.InvariantCulture) : _texts is { } texts ? texts[index] : "?";

    /// <summary>The axes as a span.</summary>
    public ReadOnlySpan<int> AsSpan() => _axes.IsDefault ? [] : _axes.AsSpan();

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)(_axes.IsDefault ? [] : _axes)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Shape other) => AsSpan().SequenceEqual(other.AsSpan()) && (Size >= 0 || ToString() == other.ToString());

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

    /// <summary>As Python prints a tuple: <c>(3, 2)</c>, <c>(4,)</c> is written <c>(4)</c>, an unknown axis by its text or <c>?</c>.</summary>
    public override string ToString() => "(" + string.Join(", ", Enumerable.Range(0, Count).Select(AxisText)) + ")";

    /// <summary>Compares axis by axis.</summary>
    public static bool operator ==(Shape left, Shape right) => left.Equals(right);

    /// <summary>Compares axis by axis.</summary>
    public static bool operator !=(Shape left, Shape right) => !left.Equals(right);
}
