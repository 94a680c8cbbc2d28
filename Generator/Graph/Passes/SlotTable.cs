using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Passes;

/// <summary>
/// Gives tensors, in the order in which they are computed, places that are used again when their tensor is not needed any more. Sizes may
/// depend on named axes; then a place is used again only for a size that is known to be no larger or no smaller.
/// </summary>
internal sealed class SlotTable
{
    private readonly List<Slot> _slots = [];

    public IReadOnlyList<Slot> All => _slots;

    /// <summary>A place for a tensor that is computed at one time and needed up to another: the given one, the one that fits best, or a new one.</summary>
    public Slot Take(Slot? inPlace, Dim size, bool isFixed, int time, int end)
    {
        Slot? slot = inPlace ?? Free(time, size, isFixed);
        if (slot is null)
        {
            _slots.Add(slot = new Slot(_slots.Count, isFixed));
        }

        slot.Grow(size);
        slot.FreeAfter = end;
        return slot;
    }

    /// <summary>
    /// How badly a slot fits: by the room left over where it is large enough, else by what it lacks. Of sizes that depend on named axes
    /// only an equal one fits well.
    /// </summary>
    private static long Waste(Dim slot, Dim size) => slot.Equals(size) ? 0
        : slot.IsAtLeast(size) ? (slot - size).Constant ?? (long.MaxValue / 2)
        : long.MaxValue - (slot.Constant ?? 0);

    /// <summary>The slot nobody needs any more that fits best.</summary>
    private Slot? Free(int time, Dim size, bool isFixed)
    {
        Slot? best = null;
        long least = long.MaxValue;
        long? length = size.Constant;
        foreach (Slot slot in _slots)
        {
            if (slot.IsFixed != isFixed || slot.FreeAfter >= time)
            {
                continue;
            }

            // Deep models have thousands of slots, and numbers are compared far faster than expressions.
            long waste;
            if (slot.Length is { } room && length is { } needed)
            {
                waste = room >= needed ? room - needed : long.MaxValue - room;
            }
            else if (slot.Size.IsAtLeast(size) || size.IsAtLeast(slot.Size))
            {
                waste = Waste(slot.Size, size);
            }
            else
            {
                continue;
            }

            if (best is null || waste < least)
            {
                (best, least) = (slot, waste);
            }
        }

        return best;
    }
}

/// <summary>A place in scratch memory.</summary>
internal sealed class Slot(int number, bool isFixed)
{
    public int Number { get; } = number;

    /// <summary>Whether its size does not depend on the number of samples.</summary>
    public bool IsFixed { get; } = isFixed;

    public Dim Size { get; private set; } = 0;

    /// <summary>The size where it is a number.</summary>
    public long? Length { get; private set; } = 0;

    /// <summary>The last op that reads what lies here now.</summary>
    public int FreeAfter { get; set; }

    public Dim Offset { get; set; } = 0;

    public void Grow(Dim size)
    {
        Size = Size.IsAtLeast(size) ? Size : size;
        Length = Size.Constant;
    }
}
