using ModelGen.Kernels;

namespace ModelGen;

/// <summary>The memory that training steps or evaluated batches work in; it grows to the largest batch and is used again.</summary>
internal sealed unsafe class PassBuffers(Geometry geometry, Func<Geometry, ScratchSize> scratchOf)
{
    private AlignedBuffer _input = new(0);
    private AlignedBuffer _target = new(0);
    private AlignedBuffer _weight = new(0);
    private AlignedBuffer _ones = new(0);
    private AlignedBuffer _output = new(0);
    private AlignedBuffer _scratch = new(0);
    private readonly AlignedBuffer _loss = new(1 + geometry.Model.Info.Outputs.Count);
    private int _capacity;
    private int _version;

    /// <summary>The last batch's loss, without penalties.</summary>
    public float Loss => *_loss.Pointer;

    /// <summary>The last batch's loss of each output, of a model with several.</summary>
    public ReadOnlySpan<float> OutputLosses => _loss.Span[1..];

    /// <summary>The sizes of the batches.</summary>
    public Geometry Geometry => geometry;

    /// <summary>The last batch's predictions.</summary>
    public ReadOnlySpan<float> Output(int batch) => new(_output.Pointer, checked(batch * geometry.OutputLength));

    /// <summary>The last batch's targets.</summary>
    public ReadOnlySpan<float> Target(in Batch batch) =>
        new(batch.Rows == null ? batch.Y : _target.Pointer, checked(batch.Count * geometry.TargetLength));

    /// <summary>The last batch's samples.</summary>
    public ReadOnlySpan<float> Input(in Batch batch) =>
        new(batch.Rows == null ? batch.X : _input.Pointer, checked(batch.Count * geometry.SampleLength));

    /// <summary>The last batch's weights; empty where all are 1.</summary>
    public ReadOnlySpan<float> Weight(in Batch batch) =>
        batch.Weight == null ? [] : new(batch.Rows == null ? batch.Weight : _weight.Pointer, batch.Count);

    /// <summary>Makes room for a batch of this size, which comes next; allocates nothing once there is.</summary>
    public void Reserve(int batch)
    {
        geometry.Batch = batch;
        if (batch <= _capacity && geometry.Version == _version)
        {
            return;
        }

        Grow(ref _input, checked((nint)batch * geometry.SampleLength));
        Grow(ref _target, checked((nint)batch * geometry.TargetLength));
        Grow(ref _weight, batch);
        Grow(ref _ones, batch);
        _ones.Span.Fill(1);
        Grow(ref _output, checked((nint)batch * geometry.OutputLength));
        Grow(ref _scratch, scratchOf(geometry).For(batch));
        _capacity = batch;
        _version = geometry.Version;
    }

    /// <summary>Does one member's share of bringing scattered samples together; those that lie in order are used where they are.</summary>
    public void Gather(Team team, in Batch batch)
    {
        if (batch.Rows == null)
        {
            return;
        }

        (nint start, nint end) = team.Share(batch.Count);
        for (nint i = start; i < end; i++)
        {
            CopyRow(batch.X, batch.Rows[i], _input.Pointer, i, geometry.SampleLength);
            CopyRow(batch.Y, batch.Rows[i], _target.Pointer, i, geometry.TargetLength);
            if (batch.Weight != null)
            {
                _weight.Pointer[i] = batch.Weight[batch.Rows[i]];
            }
        }

        team.Barrier();
    }

    /// <summary>The arguments of generated code for a gathered batch.</summary>
    public TrainingPass Pass(in Batch batch, ref float gradients, ulong seed)
    {
        bool inPlace = batch.Rows == null;
        return new TrainingPass
        {
            Sizes = ref geometry.Batch,
            Weights = ref geometry.Model.Parameters.Reference,
            Gradients = ref gradients,
            Input = ref inPlace ? ref *batch.X : ref _input.Reference,
            Target = ref inPlace ? ref *batch.Y : ref _target.Reference,
            SampleWeight = ref batch.Weight == null ? ref _ones.Reference : ref inPlace ? ref *batch.Weight : ref _weight.Reference,
            Output = ref _output.Reference,
            Scratch = ref _scratch.Reference,
            State = ref geometry.Model.StateReference,
            Loss = ref _loss.Reference,
            Seed = seed,
        };
    }

    private static void CopyRow(float* from, nint row, float* to, nint toRow, int length) =>
        new ReadOnlySpan<float>(from + row * length, length).CopyTo(new Span<float>(to + toRow * length, length));

    private static void Grow(ref AlignedBuffer buffer, nint length)
    {
        if (buffer.Length < length)
        {
            buffer = new AlignedBuffer(length);
        }
    }
}
