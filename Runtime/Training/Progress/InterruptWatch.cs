namespace ModelGen;

/// <summary>Turns the first Ctrl+C into a wish to stop; the second one ends the process as usual.</summary>
internal sealed class InterruptWatch : IDisposable
{
    private volatile bool _interrupted;

    public InterruptWatch() => Console.CancelKeyPress += OnCancel;

    /// <summary>Whether Ctrl+C was pressed.</summary>
    public bool Interrupted => _interrupted;

    /// <inheritdoc/>
    public void Dispose() => Console.CancelKeyPress -= OnCancel;

    private void OnCancel(object? sender, ConsoleCancelEventArgs e)
    {
        if (!_interrupted)
        {
            e.Cancel = true;
            _interrupted = true;
        }
    }
}
