using System.Runtime.ExceptionServices;

namespace ModelGen;

/// <summary>Batches from a data source, read ahead by a thread of its own into two sets of buffers.</summary>
internal sealed unsafe class SourceFeed : BatchFeed
{
    private const int Slots = 2;

    private readonly IDataSource _source;
    private readonly SampleWeighting _weighting;
    private readonly int _first;
    private readonly Slot[] _slots = [new Slot(), new Slot()];
    private readonly SemaphoreSlim _epoch = new(0);
    private readonly SemaphoreSlim _free = new(Slots);
    private readonly SemaphoreSlim _ready = new(0);
    private readonly Thread _reader;
    private int[] _indices = [];
    private ReadOnlyMemory<int> _order;
    private int _position;
    private int _batchSize;
    private int _left;
    private int _taken;
    private bool _holding;
    private volatile bool _stopped;

    /// <summary>Batches of the samples <paramref name="first"/> up to <paramref name="first"/> + <paramref name="count"/>.</summary>
    public SourceFeed(Geometry geometry, IDataSource source, int first, int count, SampleWeighting weighting)
        : base(geometry)
    {
        _source = source;
        _first = first;
        _weighting = weighting;
        Count = count;
        _reader = new Thread(ReadAhead) { IsBackground = true, Name = "ModelGen reader" };
        _reader.Start();
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <inheritdoc/>
    public override bool CanShuffle => _source.CanShuffle;

    /// <inheritdoc/>
    public override void Start(ReadOnlyMemory<int> order, int position, int batchSize)
    {
        Release();
        if (_indices.Length < batchSize)
        {
            _indices = new int[batchSize];
            foreach (Slot slot in _slots)
            {
                slot.Reserve(Geometry, batchSize);
            }
        }

        _order = order;
        _position = position;
        _batchSize = batchSize;
        _left = Count - position;
        if (_left > 0)
        {
            _epoch.Release();
        }
    }

    /// <inheritdoc/>
    public override bool Next(out Batch batch)
    {
        batch = default;
        Release();
        if (_left <= 0)
        {
            return false;
        }

        _ready.Wait();
        Slot slot = _slots[_taken++ % Slots];
        _holding = true;
        if (slot.Failure is { } failure)
        {
            _left = 0;
            ExceptionDispatchInfo.Throw(failure);
        }

        batch.Count = slot.Count;
        batch.X = slot.X.Pointer;
        batch.Y = slot.Y.Pointer;
        batch.Weight = _weighting.Any ? slot.Weight.Pointer : null;
        _left -= slot.Count;
        return true;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (!_stopped)
        {
            _stopped = true;
            _epoch.Release();
            _free.Release(Slots);

            // The source is the caller's again only when nobody reads from it any more.
            _reader.Join();
        }
    }

    private void Release()
    {
        if (_holding)
        {
            _holding = false;
            _free.Release();
        }
    }

    private void ReadAhead()
    {
        int filled = 0;
        while (true)
        {
            _epoch.Wait();
            for (int position = _position; position < Count && !_stopped; position += _batchSize)
            {
                _free.Wait();
                if (_stopped)
                {
                    break;
                }

                Slot slot = _slots[filled++ % Slots];
                Read(slot, position);
                _ready.Release();
                if (slot.Failure is not null)
                {
                    break;
                }
            }

            if (_stopped)
            {
                return;
            }
        }
    }

    private void Read(Slot slot, int position)
    {
        int count = Math.Min(_batchSize, Count - position);
        Span<int> indices = _indices.AsSpan(0, count);
        for (int i = 0; i < count; i++)
        {
            indices[i] = _first + (_order.IsEmpty ? position + i : _order.Span[position + i]);
        }

        slot.Count = count;
        slot.Failure = null;
        try
        {
            Span<float> x = slot.X.Span[..checked(count * Geometry.SampleLength)];
            Span<float> y = slot.Y.Span[..checked(count * Geometry.TargetLength)];
            _source.Read(indices, x, y);
            if (_weighting.Any)
            {
                _weighting.Fill(indices, y, slot.Weight.Span[..count]);
            }
        }
        catch (Exception exception)
        {
            slot.Failure = exception;
        }
    }

    /// <summary>The buffers of one batch.</summary>
    private sealed class Slot
    {
        public AlignedBuffer X { get; private set; } = new(0);

        public AlignedBuffer Y { get; private set; } = new(0);

        public AlignedBuffer Weight { get; private set; } = new(0);

        public int Count { get; set; }

        public Exception? Failure { get; set; }

        public void Reserve(Geometry geometry, int batch)
        {
            X = new AlignedBuffer(checked((nint)batch * geometry.SampleLength));
            Y = new AlignedBuffer(checked((nint)batch * geometry.TargetLength));
            Weight = new AlignedBuffer(batch);
        }
    }
}
