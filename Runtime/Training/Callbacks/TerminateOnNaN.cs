namespace ModelGen;

/// <summary>
/// Ends training quietly when the loss is NaN or infinite. Without it, <c>Fit</c> throws a <see cref="TrainingDivergedException"/> that says
/// where it came from.
/// </summary>
public sealed class TerminateOnNaN : Callback
{
    /// <inheritdoc/>
    public override void OnBatchEnd(int batch, TrainingLogs logs)
    {
        if (!double.IsFinite(logs["loss"]))
        {
            StopTraining();
        }
    }
}
