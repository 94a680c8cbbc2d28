using System.Runtime.InteropServices;

namespace ModelGen;

/// <summary>Batches from arrays. Samples are not copied: a step reads them in place, or gathers them itself when they are shuffled.</summary>
internal sealed unsafe class MemoryFeed : BatchFeed
{
    private readonly float* _x;
    private readonly float* _y;
    private readonly float* _weight;
    private readonly int _sampleLength;
    private readonly int _targetLength;
    private readonly AlignedBuffer? _weights;
    private ReadOnlyMemory<int> _order;
    private int _position;
    private int _batchSize;

    /// <summary>Batches of samples that stay in place while this is used.</summary>
    /// <param name="geometry">Tells the lengths of a sample and a target.</param>
    /// <param name="x">The first sample.</param>
    /// <param name="y">The first target.</param>
    /// <param name="first">The number of the first sample that belongs to the feed.</param>
    /// <param name="count">How many belong to it.</param>
    /// <param name="weighting">Their weights.</param>
    public MemoryFeed(Geometry geometry, float* x, float* y, int first, int count, SampleWeighting weighting)
        : base(geometry)
    {
        _sampleLength = geometry.SampleLength;
        _targetLength = geometry.TargetLength;
        _x = x + (nint)first * _sampleLength;
        _y = y + (nint)first * _targetLength;
        Count = count;
        if (weighting.Any)
        {
            _weights = new AlignedBuffer(count);
            _weight = _weights.Pointer;
            weighting.Fill(first, new ReadOnlySpan<float>(_y, checked(count * _targetLength)), _weights.Span);
        }
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <inheritdoc/>
    public override bool CanShuffle => true;

    /// <inheritdoc/>
    public override void Start(ReadOnlyMemory<int> order, int position, int batchSize)
    {
        _order = order;
        _position = position;
        _batchSize = batchSize;
    }

    /// <inheritdoc/>
    public override bool Next(out Batch batch)
    {
        batch = default;
        batch.Count = Math.Min(_batchSize, Count - _position);
        if (batch.Count <= 0)
        {
            return false;
        }

        if (_order.IsEmpty)
        {
            batch.X = _x + (nint)_position * _sampleLength;
            batch.Y = _y + (nint)_position * _targetLength;
            batch.Weight = _weight == null ? null : _weight + _position;
        }
        else
        {
            // The order is on the pinned heap.
            batch.X = _x;
            batch.Y = _y;
            batch.Weight = _weight;
            fixed (int* rows = &MemoryMarshal.GetReference(_order.Span))
            {
                batch.Rows = rows + _position;
            }
        }

        _position += batch.Count;
        return true;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
    }
}
