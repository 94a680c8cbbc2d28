namespace ModelGen.Benchmarks.Measurement;

/// <summary>Something whose calls are timed.</summary>
internal abstract class Timed(string name) : IDisposable
{
    public string Name { get; } = name;

    /// <summary>Makes the call so many times; the loop is inside so that calls of some nanoseconds can be told apart.</summary>
    public abstract void Run(int calls);

    public virtual void Dispose()
    {
    }
}
