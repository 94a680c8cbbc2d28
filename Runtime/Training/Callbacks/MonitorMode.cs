namespace ModelGen;

/// <summary>Which way a monitored value gets better.</summary>
public enum MonitorMode
{
    /// <summary>Up for accuracies, precision, recall, AUC and R², down for everything else.</summary>
    Auto,

    /// <summary>Down.</summary>
    Min,

    /// <summary>Up.</summary>
    Max,
}
