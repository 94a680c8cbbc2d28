namespace ModelGen.Kernels;

/// <summary>How a batch is predicted: the lengths of a sample and a prediction, the scratch memory, and how many samples at a time.</summary>
internal readonly record struct PredictPlan(SampleLengths Lengths, ScratchSize Scratch, int Chunk)
{
    // Larger batches are cut into chunks: of at most so many samples, and of so much scratch memory (16 MB) that it stays in the cache.
    private const int LargestChunk = 256;
    private const long LargestScratch = 4 << 20;

    public static PredictPlan Make(SampleLengths lengths, ScratchSize scratch)
    {
        long fitting = scratch.PerSample == 0 ? LargestChunk : (LargestScratch - scratch.Fixed) / scratch.PerSample;
        return new PredictPlan(lengths, scratch, (int)Math.Clamp(fitting, 1, LargestChunk));
    }
}
