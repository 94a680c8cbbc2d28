namespace ModelGen;

/// <summary>Why training ended.</summary>
public enum StopReason
{
    /// <summary>All epochs are done.</summary>
    Completed,

    /// <summary>A callback asked for it.</summary>
    Callback,

    /// <summary>Ctrl+C was pressed.</summary>
    Interrupted,

    /// <summary>The cancellation token was signalled.</summary>
    Canceled,
}
