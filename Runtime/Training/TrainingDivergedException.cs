namespace ModelGen;

/// <summary>Training was stopped because its loss is NaN or infinite. The weights are those before the step that showed it.</summary>
public sealed class TrainingDivergedException : Exception
{
    internal TrainingDivergedException(string message, string? layer)
        : base(message) => Layer = layer;

    /// <summary>The name of the first layer that is not finite; null where the cause lies in the data, or in no layer's weights.</summary>
    public string? Layer { get; }
}
