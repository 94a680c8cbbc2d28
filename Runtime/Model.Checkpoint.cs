namespace ModelGen;

public abstract partial class Model
{
    /// <summary>
    /// Saves everything that training needs to go on: weights, optimizer state, steps, epoch, random numbers. The file is replaced in one
    /// step. A callback may call it while <c>Fit</c> runs.
    /// </summary>
    /// <param name="path">The file, in safetensors format: the weights by their names, the optimizer's state as
    /// <c>optimizer.momentum.dense.kernel</c>.</param>
    /// <exception cref="InvalidOperationException">The model has no <c>[Compile]</c>, or a weight is NaN or infinite; the old file is kept.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveCheckpoint(string path) => Checkpoint.Save(Trainer, path);

    /// <summary>
    /// Brings the model and its training back to where <see cref="SaveCheckpoint"/> was called. <c>Fit</c> does that itself with
    /// <see cref="FitOptions.Resume"/>, and then goes on in the same epoch; this is for loops of your own.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightFileException">It is damaged, or belongs to another model or optimizer; nothing was changed.</exception>
    /// <exception cref="InvalidOperationException">The model has no <c>[Compile]</c>, or is being trained.</exception>
    public void LoadCheckpoint(string path)
    {
        BeginTraining();
        try
        {
            Checkpoint.Load(Trainer, path);
        }
        finally
        {
            EndTraining();
        }
    }
}
