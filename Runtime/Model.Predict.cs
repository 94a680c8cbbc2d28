using System.Diagnostics.CodeAnalysis;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using ModelGen.Kernels;

namespace ModelGen;

public abstract partial class Model
{
    // Larger batches are cut into chunks: of at most so many samples, and of so much scratch memory (16 MB) that it stays in the cache.
    private const int LargestChunk = 256;
    private const long LargestScratch = 4 << 20;

    // What batches need, worked out at the first one: the overhead of a small prediction counts in nanoseconds.
    private int _chunk;

    /// <summary>Whether predictions are faster with several threads. Threads that predict at the same time share it; a mixed-up
    /// measurement costs time, never a result.</summary>
    internal TeamChoice PredictChoice { get; } = new();
    private int _largestAlone;
    private long _fixedScratch;
    private long _sampleScratch;

    /// <summary>The number of values of one sample.</summary>
    internal int SampleLength { get; }

    /// <summary>The number of values of one prediction.</summary>
    internal int OutputLength { get; }

    /// <summary>The number of values of one sample's target.</summary>
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
        int batch = x.Length == SampleLength ? 1 : BatchOf(x.Length);
        if (y.Length != (long)batch * OutputLength)
        {
            ThrowOutputLength(batch, y.Length);
        }

        if (batch > Volatile.Read(ref _largestAlone) || batch == 0)
        {
            PredictLarge(x, y, batch);
            return;
        }

        AlignedBuffer scratch = ThreadScratch.Get((nint)(_fixedScratch + _sampleScratch * batch));
        Infer(
            Team.Single, batch, in Parameters.Reference, in MemoryMarshal.GetReference(x), ref scratch.Reference,
            ref MemoryMarshal.GetReference(y));
    }

    /// <summary>Predicts for samples whose axes are checked: the batch, then those of <see cref="ModelInfo.InputShape"/>.</summary>
    /// <param name="x">The samples; a view that is not dense is copied first.</param>
    /// <returns>The predictions: the batch, then the axes of <see cref="ModelInfo.OutputShape"/>.</returns>
    /// <exception cref="ArgumentException">The axes of <paramref name="x"/> are not the model's.</exception>
    public Tensor<float> Predict(in ReadOnlyTensorSpan<float> x)
    {
        int batch = BatchOf(x.Lengths, nameof(x));
        Tensor<float> y = Tensor.CreateFromShape<float>([batch, .. Info.OutputShape.Select(axis => (nint)axis)]);
        if (batch == 0)
        {
            return y;
        }

        TensorSpan<float> target = y.AsTensorSpan();
        Span<float> output = MemoryMarshal.CreateSpan(ref target.GetPinnableReference(), checked((int)y.FlattenedLength));
        if (x.IsDense)
        {
            Predict(MemoryMarshal.CreateReadOnlySpan(in x.GetPinnableReference(), checked((int)x.FlattenedLength)), output);
        }
        else
        {
            float[] copy = new float[x.FlattenedLength];
            x.FlattenTo(copy);
            Predict(copy, output);
        }

        return y;
    }

    /// <summary>How many samples so many values are.</summary>
    /// <exception cref="ArgumentException">They are no whole number of samples.</exception>
    internal int BatchOf(int length, string parameter = "x")
    {
        if (SampleLength <= 0)
        {
            throw new InvalidOperationException(
                $"The length of a sample of {Info.Name} {Info.InputShape} is not known; give an array or a tensor, whose axes tell it.");
        }

        (int batch, int rest) = Math.DivRem(length, SampleLength);
        return rest == 0
            ? batch
            : throw new ArgumentException(
                $"{Info.Name} takes samples of the shape {Info.InputShape}, {SampleLength} values each; {length} values are not a whole "
                + "number of them.",
                parameter);
    }

    /// <summary>Predicts a batch that takes several chunks or threads, or any batch the first time.</summary>
    private unsafe void PredictLarge(ReadOnlySpan<float> x, Span<float> y, int batch)
    {
        if (batch == 0)
        {
            return;
        }

        if (_chunk == 0)
        {
            PlanPredictions();
        }

        double microseconds = Parallelism.Microseconds((double)Flops * batch);
        int members = Parallelism.MembersFor(microseconds);
        AlignedBuffer scratch = ThreadScratch.Get((nint)(_fixedScratch + _sampleScratch * Math.Min(batch, _chunk)));
        fixed (float* input = x, output = y)
        {
            PredictJob.Run(this, members, microseconds, input, output, batch, _chunk, scratch.Pointer);
        }
    }

    private void PlanPredictions()
    {
        ScratchSize size = InferScratch;
        long fitting = size.PerSample == 0 ? LargestChunk : (LargestScratch - size.Fixed) / size.PerSample;
        int chunk = (int)Math.Clamp(fitting, 1, LargestChunk);
        _ = size.For(chunk);
        _fixedScratch = size.Fixed;
        _sampleScratch = size.PerSample;
        int alone = chunk;
        while (alone > 0 && Parallelism.IsWorthSharing(Parallelism.Microseconds((double)Flops * alone)))
        {
            alone--;
        }

        // Several threads may get here at a time, and write the same; who sees the chunk sees the rest.
        Volatile.Write(ref _chunk, chunk);
        Volatile.Write(ref _largestAlone, alone);
    }

    [DoesNotReturn]
    private void ThrowOutputLength(int batch, int given) => throw new ArgumentException(
        $"{batch} {(batch == 1 ? "prediction" : "predictions")} of {Info.Name} in the shape {Info.OutputShape} "
        + $"take {(long)batch * OutputLength} values; y has {given}.",
        "y");
}
