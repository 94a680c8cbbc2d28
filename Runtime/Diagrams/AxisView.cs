namespace ModelGen;

/// <summary>Which places of an axis a picture shows: all, or the first ones, a gap, and the last.</summary>
internal readonly struct AxisView
{
    /// <summary>The place number that stands for the gap.</summary>
    internal const int Gap = -1;

    private readonly int _head;

    /// <summary>Shows an axis of <paramref name="length"/> places (−1: not known) in at most <paramref name="slots"/>, 3 or more.</summary>
    internal AxisView(long length, int slots)
    {
        Known = length >= 0;

        // An axis of unknown length is drawn as one that does not fit, with its last place three places on.
        Length = Known ? length : slots + 3;
        Slots = (int)Math.Min(Length, slots);
        _head = Length <= slots ? Slots : slots - 2;
    }

    /// <summary>Whether the axis' length is known.</summary>
    internal bool Known { get; }

    /// <summary>The number of places, or the one that an unknown number is drawn as.</summary>
    internal long Length { get; }

    /// <summary>The number of places in the picture, the gap included.</summary>
    internal int Slots { get; }

    /// <summary>The place shown in a slot, or <see cref="Gap"/>.</summary>
    internal long this[int slot] => slot < _head ? slot : slot == Slots - 1 ? Length - 1 : Gap;
}
