namespace ModelGen;

/// <summary>
/// Is called by <c>Fit</c> as training goes on. All calls come from the thread that called <c>Fit</c>; an instance can be used again for
/// another <c>Fit</c>.
/// </summary>
/// <example>
/// <code>
/// sealed class LossPrinter : Callback
/// {
///     public override void OnEpochEnd(int epoch, TrainingLogs logs) => Console.WriteLine($"{epoch + 1}: {logs["loss"]}");
/// }
/// </code>
/// </example>
public abstract class Callback
{
    private FitLoop? _loop;

    /// <summary>The model that is trained.</summary>
    /// <exception cref="InvalidOperationException">None is.</exception>
    protected Model Model => Loop.Model;

    /// <summary>The names of all values that an epoch's end will report: <c>loss</c>, ..., <c>val_loss</c>, ...</summary>
    /// <exception cref="InvalidOperationException">No model is being trained.</exception>
    protected IReadOnlyList<string> SeriesNames => Loop.SeriesNames;

    private FitLoop Loop => _loop ?? throw new InvalidOperationException("This is known only while Fit runs.");

    /// <summary>Called once before the first epoch.</summary>
    public virtual void OnTrainBegin()
    {
    }

    /// <summary>Called once at the end, also of training that was stopped; not when an exception ends it.</summary>
    public virtual void OnTrainEnd()
    {
    }

    /// <summary>Called before an epoch.</summary>
    /// <param name="epoch">Its number, from 0.</param>
    public virtual void OnEpochBegin(int epoch)
    {
    }

    /// <summary>Called after an epoch and its validation; not after one that was stopped in the middle.</summary>
    /// <param name="epoch">Its number, from 0.</param>
    /// <param name="logs">Loss and metrics over the epoch.</param>
    public virtual void OnEpochEnd(int epoch, TrainingLogs logs)
    {
    }

    /// <summary>Called before a step.</summary>
    /// <param name="batch">Its number in the epoch, from 0.</param>
    public virtual void OnBatchBegin(int batch)
    {
    }

    /// <summary>Called after a step.</summary>
    /// <param name="batch">Its number in the epoch, from 0.</param>
    /// <param name="logs">Loss and metrics over the epoch so far.</param>
    public virtual void OnBatchEnd(int batch, TrainingLogs logs)
    {
    }

    /// <summary>Ends training after this call, as if all epochs were done.</summary>
    /// <exception cref="InvalidOperationException">No model is being trained.</exception>
    protected void StopTraining() => Loop.StopTraining();

    internal void Attach(FitLoop? loop) => _loop = loop;
}
