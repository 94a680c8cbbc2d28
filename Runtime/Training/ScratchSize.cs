namespace ModelGen.Kernels;

/// <summary>The scratch memory a generated method needs, in floats: a fixed part and a part for each sample of the batch.</summary>
/// <param name="Fixed">Floats whatever the batch.</param>
/// <param name="PerSample">Floats for each sample.</param>
public readonly record struct ScratchSize(long Fixed, long PerSample)
{
    /// <summary>Floats for <paramref name="batch"/> samples.</summary>
    public nint For(int batch) => checked((nint)(Fixed + PerSample * batch));
}
