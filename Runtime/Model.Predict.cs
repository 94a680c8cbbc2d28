using System.Diagnostics.CodeAnalysis;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using ModelGen.Kernels;

namespace ModelGen;

public abstract partial class Model
{
    // What batches need, worked out at the first one: the overhead of a small prediction counts in nanoseconds. Of a model with named axes
    // it depends on their lengths, and nothing is kept.
    private int _largestAlone;
    private long _fixedScratch;
    private long _sampleScratch;
    private PredictPlan _plan;
    private bool _isPlanned;

    /// <summary>Whether predictions are faster with several threads. Threads that predict at the same time share it; a mixed-up
    /// measurement costs time, never a result.</summary>
    internal TeamChoice PredictChoice { get; } = new();

    /// <summary>The number of values of one sample; −1 if it depends on named axes.</summary>
    internal int SampleLength { get; }

    /// <summary>The number of values of one prediction; −1 if it depends on named axes.</summary>
    internal int OutputLength { get; }

    /// <summary>The number of values of one sample's target; −1 if it depends on named axes.</summary>
    internal int TargetLength { get; }

    /// <summary>
    /// Predicts. Allocates nothing, and any number of threads may predict on one model at a time.
    /// </summary>
    /// <param name="x">The samples one after the other, each row-major in the shape <see cref="ModelInfo.InputShape"/>.</param>
    /// <param name="y">Where the predictions go, each in the shape <see cref="ModelInfo.OutputShape"/>; of exactly their length.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="x"/> is not a multiple of a sample's, or that of
    /// <paramref name="y"/> does not belong to it.</exception>
    public void Predict(ReadOnlySpan<float> x, Span<float> y)
    {
        int batch = x.Length == SampleLength ? 1 : BatchOf(x.Length, KnownSampleLength());
        if (y.Length != (long)batch * OutputLength)
        {
            ThrowOutputLength(batch, OutputLength, y.Length);
        }

        if (batch > Volatile.Read(ref _largestAlone) || batch == 0)
        {
            PredictLarge(x, y, batch);
            return;
        }

        AlignedBuffer scratch = ThreadScratch.Get((nint)(_fixedScratch + _sampleScratch * batch));
        int sizes = batch;
        Infer(
            Team.Single, in sizes, in Parameters.Reference, in MemoryMarshal.GetReference(x), ref scratch.Reference,
            ref MemoryMarshal.GetReference(y));
    }

    /// <summary>
    /// Predicts with a model that has named axes, all samples of this call having the same lengths. Allocates nothing, and any number of
    /// threads may predict on one model at a time.
    /// </summary>
    /// <param name="x">The samples one after the other, each row-major.</param>
    /// <param name="axes">The lengths of the named axes, in the order of <see cref="ModelInfo.Axes"/>.</param>
    /// <param name="y">Where the predictions go; of exactly their length.</param>
    /// <exception cref="ArgumentException">An axis cannot have this length, the length of <paramref name="x"/> is not a multiple of a
    /// sample's, or that of <paramref name="y"/> does not belong to it.</exception>
    public void Predict(ReadOnlySpan<float> x, ReadOnlySpan<int> axes, Span<float> y)
    {
        CheckAxes(axes, nameof(axes));
        if (axes.IsEmpty)
        {
            Predict(x, y);
            return;
        }

        Span<int> outputs = stackalloc int[OutputAxes];
        Span<int> targets = stackalloc int[TargetAxes];
        Span<int> sizes = stackalloc int[1 + axes.Length];
        axes.CopyTo(sizes[1..]);
        SampleLengths lengths = LengthsFor(sizes, outputs, targets);
        int batch = BatchOf(x.Length, lengths.Sample, nameof(x));
        if (y.Length != (long)batch * lengths.Output)
        {
            ThrowOutputLength(batch, lengths.Output, y.Length);
        }

        sizes[0] = batch;
        Predict(x, y, sizes, PredictPlan.Make(lengths, InferScratch(in sizes[0])));
    }

    /// <summary>Predicts for samples whose axes are checked: the batch, then those of <see cref="ModelInfo.InputShape"/>.</summary>
    /// <param name="x">The samples; a view that is not dense is copied first.</param>
    /// <returns>The predictions: the batch, then the axes of <see cref="ModelInfo.OutputShape"/>.</returns>
    /// <exception cref="ArgumentException">The axes of <paramref name="x"/> are not the model's.</exception>
    public Tensor<float> Predict(in ReadOnlyTensorSpan<float> x)
    {
        Geometry geometry = new(this);
        Span<int> axes = stackalloc int[Info.Axes.Count];
        int batch = Solve(x.Lengths, Info.InputShape, axes, nameof(x));
        geometry.Set(axes);
        Tensor<float> y = Tensor.CreateFromShape<float>([batch, .. geometry.OutputShape.Select(axis => (nint)axis)]);
        if (batch == 0)
        {
            return y;
        }

        TensorSpan<float> target = y.AsTensorSpan();
        Span<float> output = MemoryMarshal.CreateSpan(ref target.GetPinnableReference(), checked((int)y.FlattenedLength));
        if (x.IsDense)
        {
            Predict(MemoryMarshal.CreateReadOnlySpan(in x.GetPinnableReference(), checked((int)x.FlattenedLength)), axes, output);
        }
        else
        {
            float[] copy = new float[x.FlattenedLength];
            x.FlattenTo(copy);
            Predict(copy, axes, output);
        }

        return y;
    }

    /// <summary>The length of a sample where it does not depend on named axes.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    private int KnownSampleLength()
    {
        CheckAxes([], "axes");
        return SampleLength;
    }

    /// <summary>How many samples so many values are.</summary>
    /// <exception cref="ArgumentException">They are no whole number of samples.</exception>
    internal int BatchOf(int length, int sampleLength, string parameter = "x")
    {
        (int batch, int rest) = Math.DivRem(length, sampleLength);
        return rest == 0
            ? batch
            : throw new ArgumentException(
                $"{Info.Name} takes samples of the shape {Info.InputShape}, {sampleLength} values each; {length} values are not a whole "
                + "number of them.",
                parameter);
    }

    /// <summary>Predicts a batch that takes several chunks or threads, with state, or any batch the first time.</summary>
    private void PredictLarge(ReadOnlySpan<float> x, Span<float> y, int batch)
    {
        if (!Volatile.Read(ref _isPlanned))
        {
            PlanPredictions();
        }

        int sizes = batch;
        Predict(x, y, new ReadOnlySpan<int>(in sizes), _plan);
    }

    private unsafe void Predict(ReadOnlySpan<float> x, Span<float> y, ReadOnlySpan<int> sizes, in PredictPlan plan)
    {
        int batch = sizes[0];
        if (batch == 0)
        {
            return;
        }

        // State is that of all samples of a call, so that they are done in one piece.
        int chunk = Info.IsStateful ? batch : plan.Chunk;
        double microseconds = Parallelism.Microseconds((double)plan.Lengths.Flops * batch);
        int members = Parallelism.MembersFor(microseconds);
        AlignedBuffer scratch = ThreadScratch.Get(plan.Scratch.For(Math.Min(batch, chunk)));
        EnterState(in sizes[0]);
        try
        {
            fixed (float* input = x, output = y)
            {
                PredictJob.Run(this, members, microseconds, input, output, sizes, plan with { Chunk = chunk }, scratch.Pointer);
            }
        }
        finally
        {
            if (Info.IsStateful)
            {
                LeaveState();
            }
        }
    }

    private void PlanPredictions()
    {
        int sizes = 1;
        PredictPlan plan = PredictPlan.Make(new SampleLengths(SampleLength, OutputLength, TargetLength, Flops), InferScratch(in sizes));
        _ = plan.Scratch.For(plan.Chunk);
        _fixedScratch = plan.Scratch.Fixed;
        _sampleScratch = plan.Scratch.PerSample;
        int alone = Info.IsStateful ? 0 : plan.Chunk;
        while (alone > 0 && Parallelism.IsWorthSharing(Parallelism.Microseconds((double)Flops * alone)))
        {
            alone--;
        }

        // Several threads may get here at a time, and write the same; who sees the last two sees the rest.
        _plan = plan;
        Volatile.Write(ref _isPlanned, true);
        Volatile.Write(ref _largestAlone, alone);
    }

    [DoesNotReturn]
    private void ThrowOutputLength(int batch, int length, int given) => throw new ArgumentException(
        $"{batch} {(batch == 1 ? "prediction" : "predictions")} of {Info.Name} in the shape {Info.OutputShape} "
        + $"take {(long)batch * length} values; y has {given}.",
        "y");
}
