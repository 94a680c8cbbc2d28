using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>
/// One worker's view of the workers that run the same code together (SPMD). A kernel takes its share of the output by
/// <see cref="Share"/>: every output value is computed by exactly one worker, in an order that does not depend on how many there are,
/// so results are the same bits for any number of threads.
/// </summary>
public readonly struct Team
{
    private readonly TeamBarrier? _barrier;

    internal Team(int index, int size, TeamBarrier? barrier)
    {
        Index = index;
        Size = size;
        _barrier = barrier;
    }

    /// <summary>A team of one: all work is done by the caller.</summary>
    public static Team Single => new(0, 1, null);

    /// <summary>This worker's number, from 0.</summary>
    public int Index { get; }

    /// <summary>How many workers there are.</summary>
    public int Size { get; }

    /// <summary>Waits until all workers are here; what they wrote before is then visible to all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Barrier()
    {
        if (Size > 1)
        {
            _barrier!.Wait();
        }
    }

    /// <summary>This worker's part of <paramref name="count"/> items, cut at multiples of <paramref name="unit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (nint Start, nint End) Share(nint count, nint unit = 1)
    {
        if (Size <= 1)
        {
            return (0, count);
        }

        nint units = (count + unit - 1) / unit;
        nint start = units * Index / Size * unit;
        nint end = units * (Index + 1) / Size * unit;
        return (nint.Min(start, count), nint.Min(end, count));
    }
}
