namespace ModelGen;

/// <summary>
/// Each thread's working memory for predictions: grown to the largest ever asked for, then reused, so that predicting allocates nothing
/// and any number of threads can use one model.
/// </summary>
internal static class ThreadScratch
{
    [ThreadStatic]
    private static AlignedBuffer? t_buffer;

    /// <summary>Memory of at least <paramref name="length"/> floats with any content, this thread's until it asks again.</summary>
    public static AlignedBuffer Get(nint length) => t_buffer is { } buffer && buffer.Length >= length ? buffer : Grow(length);

    private static AlignedBuffer Grow(nint length) => t_buffer = new AlignedBuffer(length);
}
