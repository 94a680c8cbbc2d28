using System.Collections;
using System.Collections.Immutable;

namespace ModelGen.Generator.Shapes;

/// <summary>A tensor's axes. In layers it is the shape of one sample, in the graph the batch is an axis like any other.</summary>
internal sealed class Shape(ImmutableArray<Dim> axes) : IReadOnlyList<Dim>, IEquatable<Shape>
{
    public Shape(IEnumerable<Dim> axes)
        : this(axes.ToImmutableArray())
    {
    }

    public int Rank => axes.Length;

    public int Count => axes.Length;

    public Dim Last => axes[axes.Length - 1];

    /// <summary>The number of values.</summary>
    /// <exception cref="OverflowException">It exceeds 64 bits.</exception>
    public Dim Size => Product(axes);

    public Dim this[int index] => axes[index];

    public static Shape Of(params long[] axes) => new(axes.Select(Dim.Of));

    public static Shape Of(IEnumerable<long> axes) => new(axes.Select(Dim.Of));

    public static Dim Product(IEnumerable<Dim> axes) => axes.Aggregate(Dim.One, (product, axis) => product * axis);

    /// <summary>All axes but the first <paramref name="count"/>.</summary>
    public Shape Skip(int count) => new(axes.RemoveRange(0, count));

    /// <summary>This with another last axis.</summary>
    public Shape WithLast(Dim last) => new(axes.SetItem(axes.Length - 1, last));

    public Shape With(int axis, Dim dim) => new(axes.SetItem(axis, dim));

    public Shape Insert(int axis, Dim dim) => new(axes.Insert(axis, dim));

    public Shape RemoveAt(int axis) => new(axes.RemoveAt(axis));

    /// <summary>This behind a leading axis, as the graph has it.</summary>
    public Shape Prepend(Dim dim) => Insert(0, dim);

    public IEnumerator<Dim> GetEnumerator() => ((IEnumerable<Dim>)axes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(Shape? other) => other is not null && axes.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as Shape);

    public override int GetHashCode() => axes.Aggregate(17, (hash, axis) => unchecked((hash * 31) + axis.GetHashCode()));

    /// <summary><c>[3, 2]</c>: one sample, as messages show it.</summary>
    public override string ToString() => "[" + string.Join(", ", axes) + "]";

    /// <summary><c>(batch, 3, 2)</c>: as Keras shows a tensor with its batch axis.</summary>
    public string WithBatch() => "(" + string.Join(", ", new[] { "batch" }.Concat(axes.Select(a => a.ToString()))) + ")";
}
